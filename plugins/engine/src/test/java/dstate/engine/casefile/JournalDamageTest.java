package dstate.engine.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.model.Note.Status;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDamageTest {
  @TempDir Path dir;

  private byte[] written() {
    CaseFile file = Cases.store(dir).open("whole", true);
    file.add("R1", Status.OPEN, "first 与", List.of(Cases.CITE));
    file.mark("R1", "x");
    file.add("R2", Status.OPEN, "second\n\"line\"", List.of());
    file.edit("N1", Status.CONFIRMED, "first, edited", List.of());
    return Cases.bytes(dir, "whole");
  }

  @Test
  void givenAJournalCutAtAnyByte_whenOpened_thenAPrefixIsThereAndTheNextNoteIsKept() throws IOException {
    byte[] whole = written();
    List<String> all = Cases.texts(Cases.store(dir).open("whole", false));
    for (int cut = 0; cut <= whole.length; cut++) {
      Cases.put(dir, "cut", Arrays.copyOf(whole, cut));
      boolean onlyTheLineEndIsMissing = cut < whole.length && whole[cut] == '\n';
      boolean torn = cut > 0 && whole[cut - 1] != '\n' && !onlyTheLineEndIsMissing;

      CaseFile file = Cases.store(dir).open("cut", true);
      List<String> before = Cases.texts(file);
      assertThat(before.size()).as("cut at %d", cut).isLessThanOrEqualTo(all.size());
      assertThat(before).as("cut at %d", cut).allMatch(t -> all.contains(t) || t.equals("N1 first 与"));
      assertThat(file.info().problem().contains("cut off")).as("cut at %d: %s", cut, file.info().problem()).isEqualTo(torn);

      String id = file.add("", Status.OPEN, "after", List.of()).id();
      CaseFile again = Cases.store(dir).open("cut", false);
      assertThat(Cases.texts(again)).as("cut at %d", cut).isEqualTo(and(before, id + " after"));
      assertThat(again.notes()).extracting(n -> n.id()).doesNotHaveDuplicates();
    }
  }

  private static List<String> and(List<String> before, String last) {
    return Stream.concat(before.stream(), Stream.of(last)).toList();
  }

  @Test
  void givenRandomDamage_whenOpened_thenWhatIsWholeIsThereAndDamageIsSaid() throws IOException {
    byte[] whole = written();
    long seed = Long.getLong("seed", 11);
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      byte[] damaged = whole.clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Cases.put(dir, "hurt", damaged);
      CaseFile file;
      try {
        file = Cases.store(dir).open("hurt", true);
      } catch (Refusal refusal) {
        assertThat(refusal.error().code()).as("seed %d, round %d", seed, i).isEqualTo(ErrorCode.CASE_DAMAGED);
        continue;
      }
      if (!Arrays.equals(damaged, whole)) {
        assertThat(file.info().problem()).as("seed %d, round %d", seed, i).isNotEmpty();
      }
      List<String> before = Cases.texts(file);
      String id = file.add("", Status.OPEN, "after", List.of()).id();
      assertThat(Cases.texts(Cases.store(dir).open("hurt", false))).as("seed %d, round %d", seed, i)
          .isEqualTo(and(before, id + " after"));
    }
  }

  @Test
  void givenADamagedMiddleRecord_whenOpened_thenTheRestIsThereAndItsNumberIsNotUsedAgain() throws IOException {
    byte[] whole = written();
    String text = new String(whole, StandardCharsets.UTF_8);
    byte[] damaged = text.replace("second\\n", "sEcond\\n").getBytes(StandardCharsets.UTF_8);
    Cases.put(dir, "mid", damaged);
    CaseFile file = Cases.store(dir).open("mid", false);
    assertThat(Cases.texts(file)).containsExactly("N1 first, edited");
    assertThat(file.info().problem()).isEqualTo("1 record damaged and left out, line 4 of journal.jsonl");
    assertThat(file.add("", Status.OPEN, "x", List.of()).id()).isEqualTo("N3");
  }

  @Test
  void givenSomethingElseInPlaceOfAJournal_whenOpened_thenItIsRefusedAndUntouched() throws IOException {
    byte[] other = "not ours\nat all\n".getBytes(StandardCharsets.UTF_8);
    Cases.put(dir, "other", other);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Cases.store(dir).open("other", true));
    assertThat(refusal.error().code()).isEqualTo(ErrorCode.CASE_DAMAGED);
    assertThat(Cases.bytes(dir, "other")).isEqualTo(other);
    assertThat(Cases.store(dir).list()).singleElement().satisfies(i -> assertThat(i.problem()).isNotEmpty());
  }

  @Test
  void givenACaseOfANewerFormat_whenOpened_thenItIsRefusedAndUntouched() throws IOException {
    byte[] header = JournalLine.of(new Entry(0, "ops", "2030-01-01T00:00:00Z", new Entry.Header(Journal.FORMAT + 1, "new")));
    Cases.put(dir, "new", header);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Cases.store(dir).open("new", true));
    assertThat(refusal.error().code()).isEqualTo(ErrorCode.CASE_NEWER);
    assertThat(Cases.bytes(dir, "new")).isEqualTo(header);
  }

  @Test
  void givenARecordOfAnUnknownKind_whenOpened_thenItIsKeptAndSaid() throws IOException {
    byte[] whole = written();
    String tail = "\"seq\":9,\"type\":\"picture\",\"who\":\"\",\"when\":\"\"}";
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(tail.getBytes(StandardCharsets.UTF_8));
    String line = String.format(java.util.Locale.ROOT, "{\"crc\":\"%08x\",%s%n", crc.getValue(), tail);
    Files.write(Cases.journal(dir, "whole"), line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    CaseFile file = Cases.store(dir).open("whole", false);
    assertThat(file.info().problem()).contains("1 records of a kind");
    file.add("", Status.OPEN, "x", List.of());
    assertThat(new String(Cases.bytes(dir, "whole"), StandardCharsets.UTF_8)).contains(line).startsWith(new String(whole, StandardCharsets.UTF_8));
  }

  @Test
  void givenALineLongerThanAnyRecord_whenOpened_thenItIsOneDamagedRecord() throws IOException {
    byte[] whole = written();
    byte[] huge = new byte[Journal.MAX_LINE + 10];
    Arrays.fill(huge, (byte) 'x');
    huge[huge.length - 1] = '\n';
    Files.write(Cases.journal(dir, "whole"), huge, StandardOpenOption.APPEND);
    CaseFile file = Cases.store(dir).open("whole", false);
    assertThat(file.info().problem()).isEqualTo("1 record damaged and left out, line 6 of journal.jsonl");
    assertThat(file.notes()).hasSize(2);
    assertThat(whole.length).isLessThan(Journal.MAX_LINE);
  }
}
