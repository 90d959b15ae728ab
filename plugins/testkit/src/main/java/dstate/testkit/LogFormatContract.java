package dstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.bytes.Bytes;
import dstate.api.model.Stamp;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link LogFormat} keeps; extend it and name the format and some of its lines. */
public abstract class LogFormatContract {
  private static final long SEED = 20160601L;

  /** A new instance, made as the engine makes it. */
  protected abstract LogFormat format();

  /** Lines, without line ends, each of which the format fits; the more kinds the better. */
  protected abstract List<String> lines();

  private record Read(boolean fits, Stamp stamp, Bytes text) {}

  @Test
  void givenAnInstance_whenAskedForItsName_thenItIsOneLowerCaseWordAndSaysWhatItIs() {
    assertThat(format().name()).matches("[a-z][a-z0-9-]*").isEqualTo(format().name());
    assertThat(format().about()).isNotBlank().doesNotContain("\n");
  }

  @Test
  void givenItsOwnLines_whenRead_thenEachFitsAndTheMessageIsItsTail() {
    for (String line : lines()) {
      Bytes raw = Bytes.utf8(line);
      LineSink sink = new LineSink();
      assertThat(format().prefix(raw, sink)).as(line).isTrue();
      assertThat(sink.textStart()).as(line).isBetween(0, raw.length());
    }
  }

  @Test
  void givenItsOwnLines_whenSniffed_thenTheConfidenceIsBetweenNothingAndOne() {
    List<Bytes> all = lines().stream().map(Bytes::utf8).toList();
    assertThat(format().sniff(all)).isGreaterThan(0).isLessThanOrEqualTo(1);
    List<Bytes> withBlanks = new ArrayList<>(all);
    withBlanks.add(Bytes.EMPTY);
    withBlanks.add(Bytes.utf8("   "));
    assertThat(format().sniff(withBlanks)).as("blank lines count for nothing").isEqualTo(format().sniff(all));
    assertThat(format().sniff(List.of())).isZero();
  }

  @Test
  void givenALine_whenReadTwiceAndByAnotherInstance_thenTheAnswerIsTheSame() {
    LogFormat format = format();
    for (String line : lines()) {
      Read first = read(format, Bytes.utf8(line));
      assertThat(read(format, Bytes.utf8(line))).as(line).isEqualTo(first);
      assertThat(read(format(), Bytes.utf8(line))).as(line).isEqualTo(first);
    }
  }

  @Test
  void givenALineCutAtEveryByte_whenRead_thenItIsReadOrRefusedWithoutAnException() {
    for (String line : lines()) {
      Bytes whole = Bytes.utf8(line);
      for (int cut : Damaged.cuts(whole.length(), SEED)) {
        survives(whole.slice(0, cut), "cut at " + cut + " of " + line);
      }
    }
  }

  @Test
  void givenRandomDamage_whenRead_thenItIsReadOrRefusedWithoutAnException() {
    Random random = new Random(SEED);
    for (String line : lines()) {
      for (int n = 0; n < 500; n++) {
        byte[] broken = Damaged.copy(line.getBytes(StandardCharsets.UTF_8), random);
        survives(Bytes.of(broken), "seed " + SEED + ", copy " + n + " of " + line);
      }
    }
  }

  @Test
  void givenHugeEmptyAndBinaryLines_whenRead_thenItIsReadOrRefusedWithoutAnException() {
    byte[] huge = new byte[1 << 20];
    for (byte fill : new byte[] {'a', '0', '[', '<', ' ', 0, (byte) 0xff, 0x1b}) {
      java.util.Arrays.fill(huge, fill);
      survives(Bytes.of(huge), "1 MiB of byte " + fill);
    }
    survives(Bytes.EMPTY, "empty");
    for (String line : lines()) {
      survives(Bytes.utf8("\0\0" + line + "\0"), "NUL around " + line);
      survives(Bytes.utf8(line + line.repeat(50)), "repeated " + line);
    }
  }

  private void survives(Bytes line, String what) {
    Read read = read(format(), line);
    assertThat(read.text.length()).as(what).isLessThanOrEqualTo(line.length());
    double confidence = format().sniff(List.of(line));
    assertThat(confidence).as(what).isBetween(0.0, 1.0);
  }

  private static Read read(LogFormat format, Bytes line) {
    LineSink sink = new LineSink();
    boolean fits = format.prefix(line, sink);
    return new Read(fits, fits ? sink.stamp() : Stamp.NONE, fits ? sink.textOf(line) : line);
  }
}
