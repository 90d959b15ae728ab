package dstate.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Job;
import dstate.api.model.Damage;
import dstate.engine.source.SourceBytes;
import dstate.engine.source.SourceOpener;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScanTest {
  private static final int MB = 1 << 20;
  private static final List<String> HEADS = List.of("INFO: task ", "blocked", "task blocked for", "aaaaaa", "printk messages dropped");

  @TempDir Path directory;

  private record Mark(long offset, long line, int needle) {}

  private record Scanned(List<Mark> marks, long lines, List<Damage> damage, LineIndex index) {}

  @Test
  void givenAnyBytesWithLiteralsAtBlockBorders_whenScanned_thenLandmarksAndLinesAreThoseOfTheObviousScan() throws IOException {
    long seed = 20260601;
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      byte[] text = text(random, round);
      Scanned scanned = scan(text, new ScanPool(1 + round % 3));
      assertThat(scanned.marks()).as("seed %d round %d", seed, round).isEqualTo(obvious(text));
      assertThat(scanned.lines()).as("seed %d round %d", seed, round).isEqualTo(lines(text));
    }
  }

  @Test
  void givenASourceLargeEnoughForThreads_whenScanned_thenBlocksComeInOrder() throws IOException {
    byte[] text = new byte[9 * MB + 12345];
    java.util.Arrays.fill(text, (byte) '.');
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      plant(text, random.nextInt(text.length - 40), HEADS.get(random.nextInt(HEADS.size())));
      text[random.nextInt(text.length)] = '\n';
    }
    Scanned scanned = scan(text, new ScanPool(2));
    assertThat(scanned.marks()).isEqualTo(obvious(text)).hasSizeGreaterThan(300);
    assertThat(scanned.lines()).isEqualTo(lines(text));
  }

  @Test
  void givenNoLiterals_whenScanned_thenOnlyLinesAreCounted() throws IOException {
    try (SourceOpener opener = opener()) {
      SourceBytes bytes = opener.pasted("one\ntwo\nthree".getBytes(StandardCharsets.UTF_8), new ArrayList<>()).orElseThrow();
      SourceScan scan = new SourceScan(bytes, List.of(), new ScanPool(1));
      while (scan.next()) {
        assertThat(scan.landmarks().size()).isZero();
      }
      assertThat(scan.lines()).isEqualTo(3);
    }
  }

  @Test
  void givenALineIndex_whenAskedForTheChunkOfALineEnd_thenItIsTheOneThatHoldsIt() {
    LineIndex index = new LineIndex();
    int[] ends = {3, 0, 0, 5, 1};
    for (int n : ends) {
      index.add(n);
    }
    int[] expected = {-1, 0, 0, 0, 3, 3, 3, 3, 3, 4, -1};
    for (int n = 0; n < expected.length; n++) {
      assertThat(index.chunkOf(n)).as("line end %d", n).isEqualTo(expected[n]);
    }
    assertThat(index.lineEnds()).isEqualTo(9);
  }

  @Test
  void givenLongLinesAndHolesOfNuls_whenScanned_thenEachIsLocated() throws IOException {
    StringBuilder text = new StringBuilder("short\n");
    text.append("x".repeat(SourceScan.LINE_LIMIT + 1)).append('\n');
    text.append("y".repeat(SourceScan.LINE_LIMIT)).append('\n');
    long hole = text.length();
    text.append("\0".repeat(200_000)).append('\n');
    text.append("stray\0byte\n").append("z".repeat(3 * MB));
    Scanned scanned = scan(text.toString().getBytes(StandardCharsets.UTF_8), new ScanPool(1));
    assertThat(scanned.damage()).extracting(Damage::offset)
        .containsExactlyInAnyOrder(6L, hole, hole, (long) text.length() - 3 * MB);
    assertThat(scanned.damage()).extracting(Damage::what).anyMatch(w -> w.startsWith("a line of 65537 bytes"))
        .anyMatch(w -> w.startsWith("200000 NUL bytes")).anyMatch(w -> w.startsWith("a line of 3145728 bytes"));
  }

  @Test
  void givenManyLongLines_whenScanned_thenTheFirstAreLocatedAndTheRestCounted() throws IOException {
    byte[] text = ("x".repeat(70_000) + "\n").repeat(50).getBytes(StandardCharsets.UTF_8);
    List<Damage> damage = scan(text, new ScanPool(1)).damage();
    assertThat(damage).hasSize(21);
    assertThat(damage.get(20).what()).startsWith("30 more");
  }

  @Test
  void givenAFileThatShrinksWhileItIsRead_whenScanned_thenWhatIsLeftIsCountedAndTheDamageSaysWhereItEnds() throws IOException {
    for (int threads : new int[] {1, 2}) {
      Path log = Files.write(directory.resolve("console.log"), "0123456\n".repeat(MB).getBytes(StandardCharsets.UTF_8));
      try (SourceOpener opener = opener(); ScanPool pool = new ScanPool(threads)) {
        SourceBytes bytes = opener.open(opener.find(log.toString(), new ArrayList<>(), Job.QUIET).get(0), new ArrayList<>(), Job.QUIET).orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
          file.setLength(3 * MB + 4);
        }
        SourceScan scan = new SourceScan(bytes, HEADS, pool);
        while (scan.next()) {
          assertThat(scan.scanned()).isLessThanOrEqualTo(3 * MB + 4);
        }
        assertThat(scan.cut()).isTrue();
        assertThat(scan.lines()).isEqualTo(3 * MB / 8 + 1);
        assertThat(scan.damage()).hasSize(1);
        assertThat(scan.damage().get(0).offset()).isEqualTo(3 * MB + 4);
        assertThat(scan.damage().get(0).what()).startsWith("the file shrank while it was read: it had 8388608 bytes");
      }
    }
  }

  private static byte[] text(Random random, int round) {
    int[] sizes = {0, 1, 5, 40, 70_000, LineIndex.CHUNK, MB - 3, MB, MB + 1, 2 * MB + 17};
    byte[] text = new byte[sizes[round % sizes.length]];
    String letters = "abiINFOtsk: \n\r\0";
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) letters.charAt(random.nextInt(letters.length() - (round % 2) * 3));
    }
    for (int border = LineIndex.CHUNK; border < text.length; border += LineIndex.CHUNK) {
      plant(text, border - random.nextInt(24), HEADS.get(random.nextInt(HEADS.size())));
    }
    return text;
  }

  private static void plant(byte[] text, int at, String head) {
    byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
    if (at >= 0) {
      System.arraycopy(bytes, 0, text, at, Math.min(bytes.length, text.length - at));
    }
  }

  private Scanned scan(byte[] text, ScanPool pool) throws IOException {
    try (SourceOpener opener = opener(); pool) {
      if (text.length == 0) {
        return new Scanned(List.of(), 0, List.of(), new LineIndex());
      }
      SourceBytes bytes = opener.pasted(text, new ArrayList<>()).orElseThrow();
      SourceScan scan = new SourceScan(bytes, HEADS, pool);
      List<Mark> marks = new ArrayList<>();
      while (scan.next()) {
        Landmarks found = scan.landmarks();
        for (int i = 0; i < found.size(); i++) {
          marks.add(new Mark(found.offset(i), found.line(i), found.needle(i)));
        }
      }
      return new Scanned(marks, scan.lines(), scan.damage(), scan.index());
    }
  }

  private SourceOpener opener() {
    return new SourceOpener(List.of(directory), InputStream.nullInputStream());
  }

  private static List<Mark> obvious(byte[] text) {
    List<Mark> marks = new ArrayList<>();
    String latin = new String(text, StandardCharsets.ISO_8859_1);
    for (int n = 0; n < HEADS.size(); n++) {
      for (int at = latin.indexOf(HEADS.get(n)); at >= 0; at = latin.indexOf(HEADS.get(n), at + 1)) {
        marks.add(new Mark(at, 0, n));
      }
    }
    marks.sort(Comparator.comparingLong(Mark::offset).thenComparingInt(Mark::needle));
    List<Mark> numbered = new ArrayList<>();
    long line = 1;
    int counted = 0;
    for (Mark mark : marks) {
      for (; counted < mark.offset(); counted++) {
        line += text[counted] == '\n' ? 1 : 0;
      }
      numbered.add(new Mark(mark.offset(), line, mark.needle()));
    }
    return numbered;
  }

  private static long lines(byte[] text) {
    long lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines + (text.length > 0 && text[text.length - 1] != '\n' ? 1 : 0);
  }
}
