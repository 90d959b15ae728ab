package dstate.shell.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dstate.shell.whole.Dstate.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an input is said with its path, its place and a hint; the status is that of the table; the rest is loaded. */
class BadInputTest {
  private static final Path ORIGIN = Path.of(System.getProperty("dstate.root"), "examples/origin/console.log");
  /** The origin's two reports, and after them what a hostile machine prints: a title, colours, a bell, direction marks, a C1 control. */
  private static final String HOSTILE = "[35060911.000000] usb 1-1: Product: \033]0;owned\007 \033[31mred\033[0m \u202e\u0085\b\b x\n";

  @TempDir Path folder;
  private byte[] good;

  @BeforeEach
  void read() throws IOException {
    good = Files.readAllBytes(ORIGIN);
  }

  /** @param says on standard error, the path beside it @param reports found in it */
  private record Bad(String name, Made made, int status, String says, int reports) {
    @FunctionalInterface
    interface Made {
      Path in(Path folder, byte[] good) throws IOException;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Path write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  static Stream<Bad> inputs() {
    return Stream.of(
        new Bad("missing file", (f, g) -> f.resolve("gone.log"), 3, "D-SRC-001", 0),
        new Bad("missing folder", (f, g) -> f.resolve("no/such/gone.log"), 3, "D-SRC-001", 0),
        new Bad("a file as a folder", (f, g) -> write(f, "plain", g).resolve("console.log"), 3, "D-SRC-001", 0),
        new Bad("directory without a file", (f, g) -> Files.createDirectory(f.resolve("void")), 3, "D-SRC-002", 0),
        new Bad("directory without logs", (f, g) -> write(Files.createDirectory(f.resolve("texts")), "readme", "Dear all\n".getBytes(UTF_8)).getParent(), 3,
            "D-SRC-002", 0),
        // root may read everything on a disk, but not the memory of no process
        new Bad("unreadable file", (f, g) -> Path.of("/proc/self/mem"), 3, "D-SRC-", 0),
        new Bad("a device", (f, g) -> Path.of("/dev/zero"), 3, "D-SRC-001", 0),
        new Bad("a link to itself", (f, g) -> Files.createSymbolicLink(f.resolve("loop.log"), f.resolve("loop.log")), 3, "D-SRC-005", 0),
        new Bad("empty file", (f, g) -> write(f, "empty.log", new byte[0]), 3, "D-SRC-003", 0),
        new Bad("binary junk", (f, g) -> write(f, "core", junk()), 3, "D-SRC-002", 0),
        new Bad("prose", (f, g) -> write(f, "mail.txt", "Dear all,\nthe server hangs.\n".getBytes(UTF_8)), 3, "D-SRC-002", 0),
        new Bad("UTF-16", (f, g) -> write(f, "wide.log", ("\ufeff" + new String(g, UTF_8)).getBytes(UTF_16LE)), 3, "D-SRC-002", 0),
        new Bad("nothing but NUL", (f, g) -> write(f, "hole.log", new byte[10_000]), 3, "D-SRC-", 0),
        new Bad("gzip of nothing readable", (f, g) -> write(f, "cut.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}), 3, "D-SRC-", 0),
        new Bad("gzip cut off", (f, g) -> write(f, "console.log.gz", Arrays.copyOf(gzip(g), gzip(g).length - 9)), 4, "", 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void givenABadInput_whenReadAlone_thenPathCodeAndHintAreSaidAndTheStatusIsThatOfTheTable(Bad bad) throws IOException {
    Path path = bad.made().in(folder, good);

    Answer answer = new Dstate(folder).ask(path, "reports --count --json");

    assertThat(answer.status()).as(answer.err()).isEqualTo(bad.status());
    assertThat(answer.rows()).singleElement().extracting(r -> r.get("count").getAsInt()).isEqualTo(bad.reports());
    assertThat(answer.err()).contains(bad.says());
    if (!bad.says().isEmpty()) {
      assertThat(answer.err()).contains(path.toString());
      assertThat(answer.err().lines().toList()).as("a hint below the message").hasSizeGreaterThan(1).element(1).asString().startsWith("  ");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void givenABadInputAmongThree_whenRead_thenTheOthersAreLoaded(Bad bad) throws IOException {
    Path before = write(folder, "before.log", good);
    Path path = bad.made().in(folder, good);
    Path after = write(folder, "after.log", new String(good, UTF_8).replace("events/", "kswapd").getBytes(UTF_8));

    Answer answer = new Dstate(folder).run("--case", "none", before.toString(), path.toString(), after.toString(), "-e", "reports --each --json");

    assertThat(answer.status()).as(answer.err()).isEqualTo(bad.status());
    assertThat(answer.rows()).extracting(r -> r.get("file").getAsString()).contains(before.toString(), after.toString()).hasSize(4 + bad.reports());
  }

  @Test
  void givenALogCutInTheMiddleOfItsLastLine_whenRead_thenItsReportsAreThereAndTheLineCounts() throws IOException {
    Path cut = write(folder, "cut.log", Arrays.copyOf(good, good.length - 20));

    Answer answer = new Dstate(folder).ask(cut, "reports --count --json", "sources --json");

    assertThat(answer.status()).isIn(0, 4);
    assertThat(answer.rows().get(0).get("count").getAsInt()).isEqualTo(2);
    assertThat(answer.rows().get(1).get("lines").getAsInt()).isEqualTo((int) new String(good, UTF_8).lines().count());
  }

  @Test
  void givenNulControlAndLatin1Bytes_whenRead_thenTheReportsAreFoundAndTheBytesShownHarmless() throws IOException {
    byte[] latin = "[35060912.000000] Ger\u00e4t \0\1\2 weg\n".getBytes(ISO_8859_1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(latin);
    all.write(good);
    all.write(latin);
    Path path = write(folder, "latin.log", all.toByteArray());

    Answer answer = new Dstate(folder).ask(path, "reports --each --json", "log weg", "log weg --json");

    assertThat(answer.status()).as(answer.err()).isIn(0, 4);
    assertThat(answer.out().lines().filter(l -> l.contains("dstate.report/1"))).hasSize(2);
    assertThat(answer.out()).contains("weg");
    assertThat(answer.out().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
  }

  @Test
  void givenEscapeSequences_whenShownInAnyForm_thenNoneReachesTheOutput() throws IOException {
    Path path = write(folder, "hostile.log", (new String(good, UTF_8).replace("events/4", "ev\033[2J/4") + HOSTILE).getBytes(UTF_8));

    for (String form : List.of("", " --json", " --csv", " --md", " --vertical", " --wide")) {
      for (String verb : List.of("summary", "reports", "reports --full", "report R1", "report R1 --raw", "bt R1", "tasks", "groups", "log usb", "find owned", "sources",
          "explain R1", "export md", "export json")) {
        boolean fits = !verb.startsWith("export") || form.isEmpty();
        Answer answer = new Dstate(folder).ask(path, verb + (fits ? form : ""));
        // lines of CSV end with CR LF
        assertThat((answer.out().replace("\r\n", "\n") + answer.err()).chars().filter(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 || c == 0x202e))
            .as(verb + form).isEmpty();
      }
    }
  }

  @Test
  void givenAFileThatShrinksBetweenTwoVerbs_whenItsLinesAreAsked_thenItIsSaidAndNothingBreaks() throws IOException {
    Path path = write(folder, "shrinks.log", good);
    Path copy = write(folder, "whole.log", good);
    Dstate program = new Dstate(folder).afterFirstOutput(() -> Files.write(path, Arrays.copyOf(good, 300)));

    Answer answer = program.run("--case", "none", "--keep-going", path.toString(), copy.toString(), "-e", "reports --count --json", "-e", "report R1 --raw",
        "-e", "log 60", "-e", "find mempool", "-e", "export json", "-e", "bt b:R1");

    assertThat(Files.size(path)).isEqualTo(300);
    assertThat(answer.status()).as(answer.err()).isNotEqualTo(70);
    assertThat(answer.out()).startsWith("{\"count\":4}\n").contains("get_request_wait");
    assertThat(answer.err()).doesNotContain("xception");
  }

  @Test
  void givenACaseFolderThatIsAFile_whenANoteIsMade_thenItIsRefusedAtOnceAndReadingGoesOn() throws IOException {
    Path file = write(folder, "cases", new byte[] {1});
    Answer answer = new Dstate(folder).in("DSTATE_CASE_DIR", file.toString()).run("--case", "db17", "--keep-going", ORIGIN.toString(), "-e", "note R1 'kept?'", "-e",
        "reports --count --json");

    assertThat(answer.status()).isIn(6, 8);
    assertThat(answer.err()).contains(file.toString(), "D-CAS-");
    assertThat(answer.out()).doesNotContain("saved");
    assertThat(Files.readAllBytes(file)).containsExactly(1);
  }

  @Test
  void givenBadInput_whenSourcesAreAsked_thenDamageHasItsPlace() throws IOException {
    Path path = write(folder, "console.log.gz", Arrays.copyOf(gzip(good), gzip(good).length - 9));

    JsonObject damage = new Dstate(folder).ask(path, "sources --json").rows().get(0).getAsJsonArray("damage").get(0).getAsJsonObject();

    assertThat(damage.get("offset").getAsLong()).isPositive();
    assertThat(damage.get("what").getAsString()).isNotEmpty();
  }

  private static byte[] junk() {
    byte[] junk = new byte[200_000];
    new Random(7).nextBytes(junk);
    return junk;
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text);
    }
    return out.toByteArray();
  }
}
