package dstate.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Evidence;
import dstate.api.ask.Evidence.PlacedMarker;
import dstate.api.model.Banner;
import dstate.api.model.Damage;
import dstate.api.model.Frame;
import dstate.api.model.Line;
import dstate.api.model.LineRange;
import dstate.api.model.Source;
import dstate.engine.sample.Workspaces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
  @TempDir Path directory;

  private Evidence read(String log) {
    try (Workspaces w = Workspaces.in(directory)) {
      w.log(log);
      return w.workspace.evidence();
    }
  }

  private static Banner banner(Evidence evidence, String id) {
    return evidence.report(id).orElseThrow().first();
  }

  @Test
  void givenAReportAmongOtherLines_whenRead_thenItOwnsItsLinesAndNoOther() {
    Evidence e = read("1.000000| hello\n2.000000| STALL task kworker/u8:1:77 for 120 s\n2.000001| at down\n2.000002| at up\n3.000000| bye\n");
    Banner banner = banner(e, "R1");
    assertThat(banner.report().comm()).isEqualTo("kworker/u8:1");
    assertThat(banner.lines()).containsExactly(new LineRange(2, 4));
    assertThat(banner.stamp().mono()).isEqualTo("2.000000");
    assertThat(banner.offset()).isEqualTo("1.000000| hello\n".length());
    assertThat(e.sources().get(0).owned()).isEqualTo(new Source.Owned(3, 0, 0, 2));
    assertThat(e.sources().get(0).format()).isEqualTo("tick");
    assertThat(e.sources().get(0).clock()).isEqualTo("mono");
  }

  @Test
  void givenCrLfAndNoLastLineEnd_whenRead_thenLinesAreTheSame() {
    Evidence e = read("1.000000| STALL task a:1 for 120 s\r\n1.000001| at down\r\n1.000002| at up");
    assertThat(e.sources().get(0).lines()).isEqualTo(3);
    assertThat(banner(e, "R1").report().stack().frames()).extracting(Frame::symbol).containsExactly("down", "up");
  }

  @Test
  void givenTwoContextsInterleaved_whenRead_thenLinesTakenByTheFirstAreNotSeenByTheSecond() {
    Evidence e = read("""
        1.000000| STALL task a:1 for 120 s
        1.000001| # STALL task b:2 for 120 s
        1.000002| at a_one
        1.000003| # noise
        1.000004| at a_two
        1.000005| end
        """);
    assertThat(banner(e, "R1").lines()).containsExactly(new LineRange(1, 1), new LineRange(3, 3), new LineRange(5, 5));
    assertThat(banner(e, "R2").lines()).containsExactly(new LineRange(2, 2));
    assertThat(banner(e, "R2").report().stack().frames()).isEmpty();
    assertThat(e.sources().get(0).owned().report()).isEqualTo(4);
  }

  @Test
  void givenAHeadInsideLinesThatAnEarlierReportClaimed_whenRead_thenTheHeadStartsItsOwnReport() {
    Evidence e = read("1.000000| STALL task a:1 for 120 s\n1.000001| at x STALL task b:2 for 120 s\n1.000002| at y\n");
    assertThat(e.reports()).hasSize(2);
    assertThat(banner(e, "R1").lines()).containsExactly(new LineRange(1, 1), new LineRange(3, 3));
    assertThat(banner(e, "R2").lines()).containsExactly(new LineRange(2, 2));
    assertThat(e.sources().get(0).owned().report()).isEqualTo(3);
  }

  @Test
  void givenALineWithTwoLiteralsOfOneGrammar_whenRead_thenItIsOneReport() {
    assertThat(read("1.000000| STALL task a for long s:5 for 120 s\n").reports()).hasSize(1);
  }

  @Test
  void givenALiteralThatStandsThereByChance_whenRead_thenThereIsNoReport() {
    Evidence e = read("1.000000| the words STALL task mean nothing\n");
    assertThat(e.reports()).isEmpty();
    assertThat(e.sources().get(0).owned().other()).isEqualTo(1);
  }

  @Test
  void givenBootMarkers_whenRead_thenLaterReportsAreOfTheNextBootAndTheFirstMarkerOfALogCountsNothing() {
    Evidence e = read("""
        0.000000| SIGN boot
        5.000000| STALL task a:1 for 120 s
        0.000000| SIGN boot
        0.000000| SIGN boot
        5.000000| STALL task a:1 for 120 s
        """);
    assertThat(e.reports()).extracting(r -> r.first().boot()).containsExactly(1, 2);
    assertThat(e.sources().get(0).boots()).isEqualTo(2);
    assertThat(e.markers()).extracting(PlacedMarker::boot).containsExactly(1, 2, 2);
    assertThat(List.of(e.bootOf("a", 1), e.bootOf("a", 2), e.bootOf("a", 3), e.bootOf("a", 5))).containsExactly(1, 1, 2, 2);
    assertThat(e.sources().get(0).owned().marker()).isEqualTo(3);
  }

  @Test
  void givenALogThatBeginsInAnEarlierBoot_whenTheFirstMarkerComes_thenItIsTheSecondBoot() {
    assertThat(read("9999.000000| up and running\n0.000000| SIGN boot\n").sources().get(0).boots()).isEqualTo(2);
  }

  @Test
  void givenMarkersOfLoss_whenRead_thenTheyAreDamageInLineOrder() {
    Evidence e = read("1.000000| SIGN lost 5\n2.000000| SIGN other\n3.000000| SIGN mute\n");
    assertThat(e.sources().get(0).damage()).extracting(Damage::line).containsExactly(1L, 3L);
    assertThat(e.sources().get(0).damage().get(0).what()).isEqualTo("SIGN lost 5");
    assertThat(e.sources().get(0).lost()).isEqualTo(5);
  }

  @Test
  void givenADialectThatChangesWithinALog_whenRead_thenEachLineIsReadByTheFormatThatFits() {
    Evidence e = read("1.000000| STALL task a:1 for 120 s\n2.000000| x\n2026-06-01T14:11:13 STALL task b:2 for 120 s\nSTALL task c:3 for 120 s\n");
    assertThat(e.sources().get(0).format()).isEqualTo("tick");
    assertThat(banner(e, "R2").stamp().wall()).isEqualTo("2026-06-01T14:11:13");
    assertThat(banner(e, "R3").stamp().hasMono() || banner(e, "R3").stamp().hasWall()).isFalse();
  }

  @Test
  void givenAReportInALineLongerThanTheLimit_whenRead_thenItIsFoundOnlyInThePartThatIsLookedAt() {
    String far = "x".repeat(70_000);
    try (Workspaces w = Workspaces.in(directory)) {
      w.log("1.000000| a\n" + far + " STALL task a:1 for 120 s\n2.000000| STALL task b:2 for 120 s\n2.000001| at f\n" + far + "\n3.000000| end\n");
      Evidence e = w.workspace.evidence();
      assertThat(e.reports()).hasSize(1);
      assertThat(banner(e, "R1").line()).isEqualTo(3);
      assertThat(e.lines().line("a", 2).orElseThrow().raw().length()).isEqualTo(65_536);
      assertThat(e.lines().line("a", 6).orElseThrow().text().text()).isEqualTo("end");
      assertThat(e.sources().get(0).damage()).hasSize(2);
    }
  }

  @Test
  void givenAnyBytes_whenRead_thenNothingIsThrownAndEveryLineHasOneOwnerAndReadsBackAtItsPlace() {
    long seed = 11;
    Random random = new Random(seed);
    String[] pieces = {
      "1.000000| ", "2026-06-01T14:11:13 ", "STALL task ", "a:1 for 120 s", ":", "at f", "# ", "? g", "\n", "\r\n", "\0", "\u001b[31m", "SIGN boot", "SIGN lost ",
      "\ufeff", "中文", "x".repeat(300), " for long s", "-1 for -5 s", "99999999999 for 1 s"};
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(300); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        if (random.nextInt(3) == 0) {
          text.append('\n');
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(10); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      check(bytes, "seed " + seed + " round " + round);
    }
  }

  private void check(byte[] bytes, String which) {
    try (Workspaces w = Workspaces.in(directory)) {
      w.open(w.file("any.log", bytes));
      Evidence e = w.workspace.evidence();
      Source source = e.sources().get(0);
      Set<Long> owned = new HashSet<>();
      e.reports().forEach(r -> r.banners().forEach(b -> b.lines().forEach(range -> {
        for (long n = range.first(); n <= range.last(); n++) {
          assertThat(owned.add(n)).as("%s: line %d has one owner", which, n).isTrue();
        }
      })));
      assertThat((long) owned.size()).as(which).isEqualTo(source.owned().report());
      List<Line> lines = new ArrayList<>();
      e.lines().range("a", 1, Long.MAX_VALUE).forEach(lines::add);
      assertThat((long) lines.size()).as(which).isEqualTo(source.lines());
      for (Line line : lines) {
        assertThat(e.lines().line("a", line.number())).as("%s: line %d alone", which, line.number()).contains(line);
      }
    }
  }
}
