package dstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.LogRecord;
import dstate.api.model.Report;
import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link RecordGrammar} keeps; extend it and name the grammar, the formats to read with and some texts. */
public abstract class RecordGrammarContract {
  private static final long SEED = 20160601L;

  /** A new instance, made as the engine makes it. */
  protected abstract RecordGrammar grammar();

  /** Formats the texts are written in. */
  protected abstract List<LogFormat> formats();

  /** Whole texts, each of which holds at least one record of the grammar. */
  protected abstract List<String> texts();

  @Test
  void givenAnInstance_whenAskedForHeads_thenTheyAreAsciiOfSixBytesOrMore() {
    assertThat(grammar().name()).matches("[a-z][a-z0-9-]*");
    assertThat(grammar().heads()).isNotEmpty().allSatisfy(head -> {
      assertThat(head.length()).as(head).isGreaterThanOrEqualTo(6);
      assertThat(head.chars().allMatch(c -> c >= ' ' && c < 0x7f)).as(head).isTrue();
    });
  }

  @Test
  void givenItsOwnTexts_whenRead_thenRecordsAreFoundAndOwnLinesFromTheirHeadOn() {
    for (String text : texts()) {
      PlainReading reading = read(bytes(text));
      assertThat(reading.records()).as(text).isNotEmpty();
      check(reading, "whole text");
    }
  }

  @Test
  void givenAText_whenReadTwiceAndByAnotherInstance_thenTheAnswerIsTheSame() {
    for (String text : texts()) {
      List<LogRecord> first = read(bytes(text)).records().stream().map(PlainReading.Found::record).toList();
      List<LogRecord> second = read(bytes(text)).records().stream().map(PlainReading.Found::record).toList();
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void givenATextWithCrLf_whenRead_thenTheRecordsAreTheSame() {
    for (String text : texts()) {
      List<LogRecord> lf = read(bytes(text)).records().stream().map(PlainReading.Found::record).toList();
      List<LogRecord> crLf = read(bytes(text.replace("\n", "\r\n"))).records().stream().map(PlainReading.Found::record).toList();
      assertThat(crLf).isEqualTo(lf);
    }
  }

  @Test
  void givenATextCutAtEveryByte_whenRead_thenNothingIsLostOrThrown() {
    for (String text : texts()) {
      byte[] whole = bytes(text);
      Optional<LogFormat> format = PlainReading.best(whole, formats());
      for (int cut : Damaged.cuts(whole.length, SEED)) {
        byte[] part = java.util.Arrays.copyOf(whole, cut);
        check(PlainReading.of(part, format.map(List::of).orElse(List.of()), List.of(grammar())), "cut at " + cut);
      }
    }
  }

  @Test
  void givenRandomDamage_whenRead_thenNothingIsLostOrThrown() {
    Random random = new Random(SEED);
    for (String text : texts()) {
      for (int n = 0; n < 300; n++) {
        check(read(Damaged.copy(bytes(text), random)), "seed " + SEED + ", copy " + n);
      }
    }
  }

  @Test
  void givenAHeadThatStandsAloneOrInAHugeLine_whenRead_thenNothingIsThrown() {
    for (String head : grammar().heads()) {
      for (String around : new String[] {"", " ", "\0", "x".repeat(100_000), "0".repeat(100_000), "[".repeat(10_000), ": 1 2 ", "\u00e9\ud83d\ude00"}) {
        check(read(bytes(around + head + around)), head + " within " + around.length() + " characters");
      }
    }
    check(read(new byte[0]), "empty");
  }

  private PlainReading read(byte[] text) {
    return PlainReading.of(text, formats(), List.of(grammar()));
  }

  /** Owned lines exist, begin with the head, and every frame and lock stands on one of them. */
  private static void check(PlainReading reading, String what) {
    for (PlainReading.Found found : reading.records()) {
      assertThat(found.lines().first()).as(what).isEqualTo((int) found.head().number() - 1);
      assertThat(found.lines().last()).as(what).isLessThan(reading.lines().size());
      if (found.record() instanceof Report report) {
        assertThat(report.stack().frames()).as(what).allSatisfy(f -> assertThat(found.lines()).contains((int) f.line() - 1));
        assertThat(report.stack().frames()).as(what).extracting(dstate.api.model.Frame::n)
            .isEqualTo(java.util.stream.IntStream.range(0, report.stack().frames().size()).boxed().toList());
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
