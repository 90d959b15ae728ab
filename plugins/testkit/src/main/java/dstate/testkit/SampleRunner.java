package dstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Blocker;
import dstate.api.model.Frame;
import dstate.api.model.Marker;
import dstate.api.model.Report;
import dstate.api.model.Stack;
import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks {@code src/test/samples/KIND/NNNN-name.txt}: a header of expected fields, a line {@code ---}, then the raw text.
 *
 * <pre>
 * # from: synthetic
 * # format: printk
 * # reports: 1
 * # r1.comm: jbd2/sda1-8
 * # r1.frame.0: io_schedule+0x73/0xc0
 * ---
 * [  240.1] INFO: task jbd2/sda1-8:390 blocked ...
 * </pre>
 *
 * <p>The first line says where the text came from. Report fields are {@code line lines comm pid tgid ppid state seconds wall
 * mono caller taint kernel frames unreliable top frame.N rip modules devices folded registers blocker owner stacks locks
 * fact.NAME damage}; {@code markers} lists the kinds of markers with their counts.
 */
public final class SampleRunner {
  private static final String END = "---\n";

  private final List<LogFormat> formats;
  private final List<RecordGrammar> grammars;

  public SampleRunner(List<LogFormat> formats, List<RecordGrammar> grammars) {
    this.formats = List.copyOf(formats);
    this.grammars = List.copyOf(grammars);
  }

  /** A test a file below {@code dir}, in order of name; fails when there is none. */
  public List<DynamicTest> tests(Path dir) {
    List<Path> files = files(dir);
    assertThat(files).as("samples below " + dir).isNotEmpty();
    return files.stream().map(f -> DynamicTest.dynamicTest(dir.relativize(f).toString(), f.toUri(), () -> check(f))).toList();
  }

  /** The raw text of every sample below {@code dir}, for contracts. */
  public static List<String> texts(Path dir) {
    return files(dir).stream().map(f -> new String(raw(read(f)), StandardCharsets.UTF_8)).toList();
  }

  private static List<Path> files(Path dir) {
    try (Stream<Path> walk = Files.walk(dir)) {
      return walk.filter(f -> f.getFileName().toString().matches("[0-9]{4}-.*\\.txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Path file) {
    byte[] sample = read(file);
    Map<String, String> expected = header(sample);
    assertThat(expected).as("the header says where the text came from").containsKey("from");
    PlainReading reading = PlainReading.of(raw(sample), formats, grammars);
    List<PlainReading.Found> reports = reading.records().stream().filter(r -> r.record() instanceof Report).toList();
    Map<String, String> actual = new LinkedHashMap<>();
    for (String key : expected.keySet()) {
      actual.put(key, key.equals("from") ? expected.get(key) : value(key, reading, reports));
    }
    assertThat(lines(actual)).isEqualTo(lines(expected));
  }

  private static String lines(Map<String, String> fields) {
    return fields.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining("\n"));
  }

  private static String value(String key, PlainReading reading, List<PlainReading.Found> reports) {
    if (key.equals("format")) {
      return reading.format().map(LogFormat::name).orElse("none");
    }
    if (key.equals("reports")) {
      return Integer.toString(reports.size());
    }
    if (key.equals("markers")) {
      return reading.records().stream().map(PlainReading.Found::record).filter(Marker.class::isInstance).map(Marker.class::cast)
          .map(m -> m.count() < 0 ? m.kind().toString() : m.kind() + " " + m.count()).collect(Collectors.joining(", "));
    }
    int dot = key.indexOf('.');
    int n = dot < 2 || !key.startsWith("r") ? -1 : Integer.parseInt(key.substring(1, dot));
    if (n < 1) {
      throw new IllegalArgumentException("unknown field in the header: " + key);
    }
    return n > reports.size() ? "no such report" : field(key.substring(dot + 1), reports.get(n - 1));
  }

  private static String field(String key, PlainReading.Found found) {
    Report r = (Report) found.record();
    List<Frame> frames = r.stack().frames();
    if (key.startsWith("frame.")) {
      int n = Integer.parseInt(key.substring("frame.".length()));
      return n >= frames.size() ? "no such frame" : (frames.get(n).reliable() ? "" : "? ") + frames.get(n).asText();
    }
    if (key.startsWith("fact.")) {
      return r.facts().getOrDefault(key.substring("fact.".length()), "none");
    }
    return switch (key) {
      case "line" -> Long.toString(found.head().number());
      case "lines" -> Integer.toString(found.lines().size());
      case "kind" -> r.kind();
      case "comm" -> r.comm().replace("\n", "\\n");
      case "pid" -> Integer.toString(r.pid());
      case "tgid" -> Integer.toString(r.tgid());
      case "ppid" -> Integer.toString(r.ppid());
      case "state" -> r.state();
      case "seconds" -> Long.toString(r.seconds());
      case "wall" -> found.head().stamp().wall();
      case "mono" -> found.head().stamp().mono();
      case "caller" -> found.head().stamp().caller();
      case "taint" -> r.taint();
      case "kernel" -> r.kernel();
      case "frames" -> Integer.toString(frames.size());
      case "unreliable" -> Long.toString(frames.stream().filter(f -> !f.reliable()).count());
      case "top" -> frames.stream().filter(Frame::reliable).limit(3).map(Frame::symbol).collect(Collectors.joining(" "));
      case "addresses" -> frames.stream().limit(2).map(Frame::address).collect(Collectors.joining(" "));
      case "rip" -> frames.stream().filter(f -> f.role().equals("rip")).map(Frame::asText).collect(Collectors.joining(" "));
      case "modules" -> frames.stream().map(Frame::module).filter(m -> !m.isEmpty()).distinct().collect(Collectors.joining(" "));
      case "devices" -> String.join(" ", r.devices());
      case "folded" -> Integer.toString(r.folded().size());
      case "registers" -> Long.toString(r.registers().lines().count());
      case "blocker" -> r.blockers().stream().map(SampleRunner::text).collect(Collectors.joining("; "));
      case "owner" -> r.stacks().stream().filter(s -> s.title().equals("owner")).map(SampleRunner::text).collect(Collectors.joining("; "));
      case "stacks" -> r.stacks().stream().map(Stack::title).collect(Collectors.joining(", "));
      case "locks" -> r.locks().stream().map(l -> l.comm() + "/" + l.pid() + " " + l.locks().size()).collect(Collectors.joining(", "));
      case "damage" -> Integer.toString(r.damage().size());
      default -> throw new IllegalArgumentException("unknown report field in the header: " + key);
    };
  }

  private static String text(Blocker b) {
    return b.lock() + " " + (b.side().isEmpty() ? "" : b.side() + " ") + (b.last() ? "last " : "")
        + (b.ownerKnown() ? b.ownerComm() + ":" + b.ownerPid() + (b.ownerSide().isEmpty() ? "" : " " + b.ownerSide()) : "unknown");
  }

  private static String text(Stack s) {
    return s.comm() + ":" + s.pid() + " " + s.frames().size();
  }

  private static Map<String, String> header(byte[] sample) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : new String(sample, 0, sample.length - raw(sample).length - END.length(), StandardCharsets.UTF_8).split("\n")) {
      int colon = line.indexOf(':');
      if (!line.startsWith("# ") || colon < 0) {
        throw new IllegalArgumentException("not a header line: " + line);
      }
      fields.put(line.substring(2, colon), line.substring(colon + 1).strip());
    }
    return fields;
  }

  private static byte[] raw(byte[] sample) {
    byte[] end = ("\n" + END).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + end.length <= sample.length; i++) {
      if (Arrays.equals(sample, i, i + end.length, end, 0, end.length)) {
        return Arrays.copyOfRange(sample, i + end.length, sample.length);
      }
    }
    throw new IllegalArgumentException("no line --- after the header");
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
