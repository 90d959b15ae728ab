package dstate.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Evidence;
import dstate.api.model.Banner;
import dstate.api.model.Citation;
import dstate.api.model.Episode;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import dstate.engine.sample.Workspaces;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoreTest {
  @TempDir Path directory;

  private Workspaces w;

  private Evidence open(String... logs) {
    w = Workspaces.in(directory);
    for (int i = 0; i < logs.length; i++) {
      w.open(w.file(i + ".log", logs[i]));
    }
    return w.workspace.evidence();
  }

  @org.junit.jupiter.api.AfterEach
  void close() {
    if (w != null) {
      w.close();
    }
  }

  /** A report under the kernel's clock. */
  private static String mono(double at, String task, int seconds, String... frames) {
    StringBuilder b = new StringBuilder();
    b.append(String.format(Locale.ROOT, "%.6f| STALL task %s for %d s\n", at, task, seconds));
    for (String frame : frames.length == 0 ? new String[] {"at down"} : frames) {
      b.append(String.format(Locale.ROOT, "%.6f| %s\n", at, frame));
    }
    return b.toString();
  }

  /** The same under a wall clock of whole seconds, {@code at} seconds after noon. */
  private static String wall(double at, String task, int seconds, boolean year) {
    String time = LocalDateTime.of(2026, 6, 1, 12, 0).plusSeconds((long) Math.floor(at)).toString();
    String iso = (time.length() == 16 ? time + ":00" : time);
    return (year ? iso : "--" + iso.substring(5)) + " STALL task " + task + " for " + seconds + " s\n"
        + (year ? iso : "--" + iso.substring(5)) + " at down\n";
  }

  private static List<String> ids(Evidence e) {
    return e.reports().stream().flatMap(r -> r.banners().stream()).map(Banner::id).toList();
  }

  @Test
  void givenReportsOfTasks_whenNumbered_thenEpisodesFollowTheTaskAndItsWindows() {
    record Case(String what, String log, List<String> episodes) {}
    List<Case> cases = List.of(
        new Case("old kernels repeat the time-out", mono(1000, "a:1", 120) + mono(1120, "a:1", 120) + mono(1240, "a:1", 120), List.of("R1.1 R1.2 R1.3")),
        new Case("old kernels: left out of two checks that reported another",
            mono(1000, "a:1", 120) + mono(1120, "b:2", 120) + mono(1240, "b:2", 120) + mono(1360, "a:1", 120), List.of("R1.1", "R2.1 R2.2", "R3.1")),
        new Case("old kernels: left out of one check, where its lines may be lost",
            mono(1000, "a:1", 120) + mono(1120, "b:2", 120) + mono(1240, "a:1", 120), List.of("R1.1 R1.2", "R2.1")),
        new Case("old kernels: nobody was reported for weeks, so the detector may have been mute",
            mono(1000, "a:1", 120) + mono(2_000_000, "a:1", 120), List.of("R1.1 R1.2")),
        new Case("later kernels count on", mono(1000, "a:1", 122) + mono(1123, "a:1", 245) + mono(1246, "a:1", 368), List.of("R1.1 R1.2 R1.3")),
        new Case("it ran in between", mono(1000, "a:1", 122) + mono(1123, "a:1", 245) + mono(5000, "a:1", 130), List.of("R1.1 R1.2", "R2.1")),
        new Case("another task shows that this boot counts on",
            mono(1000, "a:1", 122) + mono(1001, "b:2", 130) + mono(9000, "a:1", 122), List.of("R1.1", "R2.1", "R3.1")),
        new Case("interleaved tasks", mono(1000, "a:1", 120) + mono(1000, "b:2", 120) + mono(1120, "a:1", 120) + mono(1120, "b:2", 120),
            List.of("R1.1 R1.2", "R2.1 R2.2")),
        new Case("same name, other pid", mono(1000, "a:1", 120) + mono(1120, "a:2", 120), List.of("R1.1", "R2.1")),
        new Case("same pid, other name", mono(1000, "a:1", 120) + mono(1120, "b:1", 120), List.of("R1.1", "R2.1")),
        new Case("another boot", mono(1000, "a:1", 120) + "0.000000| SIGN boot\n" + mono(1120, "a:1", 120), List.of("R1.1", "R2.1")),
        new Case("no clock", "1.000000| x\n2.000000| x\nSTALL task a:1 for 122 s\nSTALL task a:1 for 300 s\n", List.of("R1.1 R1.2")),
        new Case("clock stepped back", mono(5000, "a:1", 122) + mono(1000, "a:1", 300), List.of("R1.1 R1.2")));
    for (Case c : cases) {
      Evidence e = open(c.log());
      assertThat(e.reports().stream().map(r -> String.join(" ", r.banners().stream().map(Banner::id).toList())).toList()).as(c.what())
          .isEqualTo(c.episodes());
      close();
    }
  }

  @Test
  void givenThreeSources_whenNumbered_thenBareIdsAreOfTheFirstWithReports() {
    Evidence e = open("1.000000| quiet\n", mono(10, "a:1", 120), mono(20, "b:2", 120) + mono(30, "c:3", 120));
    assertThat(ids(e)).containsExactly("R1.1", "c:R1.1", "c:R2.1");
    record Case(String typed, String id) {}
    for (Case c : List.of(new Case("R1", "R1"), new Case("r1", "R1"), new Case("b:R1", "R1"), new Case("B:r1.1", "R1.1"), new Case("c:R2", "c:R2"),
        new Case("c:R2.1", "c:R2.1"))) {
      assertThat(e.report(c.typed()).map(Episode::id)).as(c.typed()).contains(c.id());
    }
    for (String none : List.of("", "R", "R0", "R2", "R1.2", "R1.0", "R1.", "c:", ":R1", "a:R1", "d:R1", "R99999999999", "R1x", "T1", "R-1", "R1.1.1")) {
      assertThat(e.report(none)).as(none).isEmpty();
    }
  }

  @Test
  void givenTwentyEightSources_whenNumbered_thenTheIdsGoOnAfterZ() {
    assertThat(List.of(Ids.source(1), Ids.source(26), Ids.source(27), Ids.source(28))).containsExactly("a", "z", "s27", "s28");
  }

  @Test
  void givenTheSameBannersUnderOtherClocks_whenOpened_thenTheLaterSourceNamesThem() {
    String console = mono(100.4, "a:1", 120) + mono(170.9, "b:2", 120) + mono(220.5, "a:1", 120);
    record Case(String what, String other, List<String> sameAs) {}
    List<String> all = List.of("R1.1", "R2.1", "R1.2");
    List<Case> cases = List.of(
        new Case("equal", console, all),
        new Case("its end only", mono(220.5, "a:1", 120), List.of("R1.1")),
        new Case("a constant offset", mono(600.4, "a:1", 120) + mono(670.9, "b:2", 120) + mono(720.5, "a:1", 120), all),
        new Case("wall clock of whole seconds", wall(100.4 + 50, "a:1", 120, true) + wall(170.9 + 50, "b:2", 120, true) + wall(220.5 + 50, "a:1", 120, true), all),
        new Case("no year", wall(100.4, "a:1", 120, false) + wall(170.9, "b:2", 120, false) + wall(220.5, "a:1", 120, false), all),
        new Case("no clock at all", console.replaceAll("(?m)^[0-9.]+\\| ", ""), all),
        new Case("no clock, its end only", "STALL task b:2 for 120 s\nat down\n", List.of("R2.1")),
        new Case("one line lost", mono(100.4, "a:1", 120) + mono(220.5, "a:1", 120), List.of("R1.1", "R1.2")),
        new Case("other seconds", mono(100.4, "a:1", 121), List.of("")),
        new Case("other stack", mono(100.4, "a:1", 120, "at elsewhere"), List.of("")),
        new Case("unreliable frames do not count", mono(100.4, "a:1", 120, "? stale", "at down"), List.of("R1.1")),
        new Case("another host of the same image", mono(100.4, "a:1", 120) + mono(300.9, "b:2", 120) + mono(400.5, "a:1", 120).replace("a:1", "c:3"),
            List.of("", "", "")));
    for (Case c : cases) {
      Evidence e = open(console, c.other());
      List<String> sameAs = new ArrayList<>();
      e.reports().stream().flatMap(r -> r.banners().stream()).filter(b -> b.source().equals("b"))
          .sorted(java.util.Comparator.comparingLong(Banner::line)).forEach(b -> sameAs.add(b.sameAs()));
      if (c.what().equals("its end only")) {
        assertThat(sameAs).as(c.what()).hasSize(1).doesNotContain("");
      } else {
        assertThat(sameAs).as(c.what()).isEqualTo(c.sameAs());
      }
      close();
    }
  }

  @Test
  void givenThreeSourcesWithOneBanner_whenOpened_thenAllNameTheFirstAndClosingItLeavesTheSecondToCount() {
    String log = mono(100, "a:1", 120);
    Evidence e = open(log, log, log);
    assertThat(e.reports()).extracting(r -> r.first().sameAs()).containsExactly("", "R1.1", "R1.1");
    assertThat(e.reports()).extracting(Episode::duplicate).containsExactly(false, true, true);
    w.workspace.close("a");
    assertThat(w.workspace.evidence().reports()).extracting(r -> r.first().sameAs()).containsExactly("", "b:R1.1");
  }

  @Test
  void givenReports_whenAskedForTasks_thenEachTaskIsOneRowAndTheSameBannersAreOneTask() {
    String log = mono(100, "a:1", 122) + mono(101, "b:2", 130) + mono(223, "a:1", 245) + "0.000000| SIGN boot\n" + mono(300, "b:2", 122);
    Evidence e = open(log, log, mono(50, "b:2", 125, "at elsewhere"));
    assertThat(e.tasks()).extracting(Task::id).containsExactly("T1", "T2.b1", "T2.b2", "c:T2");
    Task first = e.task("t1").orElseThrow();
    assertThat(first).isEqualTo(new Task("T1", "a", 1, -1, 1, "", 245, "100.000000", List.of("R1", "b:R1"), List.of("a", "b")));
    assertThat(e.task("a")).contains(first);
    assertThat(e.task("1")).contains(first);
    assertThat(e.task("a:T1")).contains(first);
    assertThat(e.task("T2.B2").map(Task::boot)).contains(2);
    assertThat(e.task("2")).as("two tasks have that pid").isEmpty();
    assertThat(e.task("c:T2").map(Task::sources)).contains(List.of("c"));
  }

  @Test
  void givenASnapshot_whenMoreIsOpened_thenItStaysAsItWasAndDerivedValuesAreComputedOncePerSnapshot() {
    Evidence before = open(mono(10, "a:1", 120));
    int[] computed = {0};
    for (int i = 0; i < 3; i++) {
      assertThat(before.derived(Long.class, e -> {
        computed[0]++;
        return (long) e.derived(Integer.class, f -> f.reports().size());
      })).isEqualTo(1L);
    }
    assertThat(computed[0]).isEqualTo(1);
    w.open(w.file("more.log", mono(20, "b:2", 120)));
    assertThat(before.reports()).hasSize(1);
    assertThat(w.workspace.evidence().reports()).hasSize(2);
    assertThat(w.workspace.evidence().version()).isGreaterThan(before.version());
    assertThat(w.workspace.evidence().derived(Integer.class, f -> f.reports().size())).isEqualTo(2);
  }

  @Test
  void givenALine_whenCited_thenTheCitationHasItsPlaceItsTextAndTheSourcesIdentity() {
    Evidence e = open("1.000000| one\n2.000000| two\n");
    Citation cite = e.lines().cite("a", 2).orElseThrow();
    assertThat(cite.place()).isEqualTo("a:2");
    assertThat(cite.text()).isEqualTo("2.000000| two");
    assertThat(cite.offset()).isEqualTo(14);
    assertThat(cite.identity()).isEqualTo(e.sources().get(0).identity()).hasSize(32);
    assertThat(List.of(e.lines().line("a", 0), e.lines().line("a", 3), e.lines().line("b", 1), e.lines().line("a", Long.MAX_VALUE)))
        .containsOnly(Optional.empty());
  }

  @Test
  void givenStampsWithoutAYear_whenSubtracted_thenTheDifferenceIsRight() {
    Stamp from = new Stamp("--02-28T23:59:59.5", Stamp.NO_WALL, "", -1, "", -1);
    Stamp to = new Stamp("--03-01T00:00:00", Stamp.NO_WALL, "", -1, "", -1);
    assertThat(Times.between(from, to)).isEqualTo(24 * 3600 * Times.SECOND + Times.SECOND / 2);
    assertThat(Times.wall(new Stamp("--13-01T00:00:00", Stamp.NO_WALL, "", -1, "", -1))).isEqualTo(Times.NONE);
    assertThat(Times.wall(new Stamp("--1", Stamp.NO_WALL, "", -1, "", -1))).isEqualTo(Times.NONE);
    assertThat(Times.between(from, Stamp.NONE)).isEqualTo(Times.NONE);
  }
}
