package dstate.shell.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dstate.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console that the project began with: a web page around the log of a Xen host with bcache. */
class OriginTest {
  /** A frame as the kernel printed it: a question mark where it was not sure, symbol, offset and size, module. */
  private static final Pattern FRAME = Pattern.compile("\\[(?:<[0-9a-f]+>)?\\] (\\? )?([A-Za-z0-9_.]+)\\+0x([0-9a-f]+)/0x([0-9a-f]+)(?: \\[(\\w+)\\])?");

  @TempDir Path home;
  private Path seed;
  private List<JsonObject> reports;

  @BeforeEach
  void read() throws IOException {
    try (var files = Files.list(Shared.path("seed"))) {
      seed = files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
    }
    reports = new Dstate(home).ask(seed, "reports --each --full --json").done().rows();
  }

  @Test
  void givenTheOrigin_whenReportsAreAsked_thenBothHaveTheFactsOfTheLog() {
    assertThat(reports).hasSize(2);
    assertThat(texts("id")).containsExactly("R1.1", "R2.1");
    assertThat(texts("kind")).containsExactly("hung-task", "hung-task");
    assertThat(texts("file")).containsOnly(seed.toString());
    assertThat(texts("comm")).containsExactly("events/4", "events/5");
    assertThat(texts("pid")).containsExactly("103", "104");
    assertThat(texts("secs")).containsExactly("120", "120");
    assertThat(texts("state")).containsExactly("D", "D");
    assertThat(texts("time")).containsExactly("2016-06-01T14:11:13", "2016-06-01T14:11:13");
    assertThat(texts("mono")).containsExactly("35060910.024741", "35060910.024954");
    assertThat(texts("top")).containsExactly("get_request_wait", "get_request_wait");
    assertThat(texts("damage")).containsExactly("0", "0");
    assertThat(reports).allSatisfy(r -> assertThat(r.keySet()).startsWith("schema").doesNotContain("same_as"));
  }

  @Test
  void givenTheOrigin_whenFramesAreAsked_thenTheyAreThoseOfTheLogInOrderWithTheUnsureOnesMarked() throws IOException {
    List<String> text = Files.readAllLines(seed);
    assertThat(reports).extracting(r -> r.getAsJsonArray("frames").size()).containsExactly(26, 25);
    for (JsonObject report : reports) {
      List<String> printed = new ArrayList<>();
      for (String line : text.subList(report.get("line").getAsInt() - 1, report.get("end_line").getAsInt())) {
        Matcher m = FRAME.matcher(line);
        if (m.find()) {
          printed.add((m.group(1) == null ? "" : "? ") + m.group(2) + " " + Long.parseLong(m.group(3), 16) + "/" + Long.parseLong(m.group(4), 16) + (m.group(5) == null ? "" : " " + m.group(5)));
        }
      }
      assertThat(frames(report)).isEqualTo(printed);
      assertThat(report.getAsJsonArray("frames").asList()).extracting(f -> f.getAsJsonObject().get("n").getAsInt())
          .isEqualTo(java.util.stream.IntStream.range(0, printed.size()).boxed().toList());
      assertThat(modules(report)).containsExactly("bcache");
    }
  }

  @Test
  void givenTheOrigin_whenItsLinesAreCounted_thenTheProseAroundTheLogIsOwnedByNothing() throws IOException {
    JsonObject source = new Dstate(home).ask(seed, "sources --json").done().rows().get(0);
    JsonObject owned = source.getAsJsonObject("owned");

    assertThat(owned.get("report").getAsInt()).isEqualTo((int) Files.readAllLines(seed).stream().filter(l -> l.contains("35060910.")).count());
    assertThat(owned.get("report").getAsInt() + owned.get("other").getAsInt()).isEqualTo(source.get("lines").getAsInt());
    assertThat(source.getAsJsonArray("damage")).isEmpty();
  }

  private static List<String> frames(JsonObject report) {
    List<String> frames = new ArrayList<>();
    for (JsonElement element : report.getAsJsonArray("frames")) {
      JsonObject frame = element.getAsJsonObject();
      frames.add((frame.get("reliable").getAsBoolean() ? "" : "? ") + frame.get("symbol").getAsString() + " " + frame.get("offset").getAsLong() + "/"
          + frame.get("size").getAsLong() + (frame.has("module") ? " " + frame.get("module").getAsString() : ""));
    }
    return frames;
  }

  private static Set<String> modules(JsonObject report) {
    JsonArray frames = report.getAsJsonArray("frames");
    Set<String> modules = new java.util.TreeSet<>();
    frames.forEach(f -> {
      if (f.getAsJsonObject().has("module")) {
        modules.add(f.getAsJsonObject().get("module").getAsString());
      }
    });
    return modules;
  }

  /** The values of one key, as the log writes them. */
  private List<String> texts(String key) {
    return reports.stream().map(r -> r.get(key).getAsString()).toList();
  }
}
