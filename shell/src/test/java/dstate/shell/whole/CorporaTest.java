package dstate.shell.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dstate.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Consoles whose answers this project did not write, counted as {@code ../shared/corpora/score_reports.py --kinds HUNG_TASK} does. */
class CorporaTest {
  private static final Pattern HEAD = Pattern.compile("INFO: task (.+?):(\\d+) (?:is )?blocked (?:in I/O wait )?for more than");

  @TempDir Path home;

  /** @param symbols functions of which one has to be among the frames; empty: nothing asked */
  private record Case(String name, boolean negative, Set<String> symbols, byte[] log) {
    Set<String> who() {
      Set<String> who = new HashSet<>();
      for (Matcher m = HEAD.matcher(new String(log, UTF_8)); m.find(); ) {
        who.add(m.group(1) + ":" + m.group(2));
      }
      return who;
    }
  }

  @ParameterizedTest
  @EnumSource(CollectorForm.class)
  void givenConsolesOfOthers_whenStoredByACollector_thenEveryHungTaskIsFoundAndNoOther(CollectorForm form) throws IOException {
    List<Case> cases = cases();
    Path folder = Files.createDirectories(home.resolve("logs"));
    for (Case c : cases) {
      Files.write(folder.resolve(c.name() + ".log"), form.of(c.log()));
    }
    Map<String, List<JsonObject>> reports = new TreeMap<>();
    Dstate.Answer answer = new Dstate(home).ask(folder, "reports --each --full --json");
    assertThat(answer.status()).as(answer.err()).isIn(0, 4);
    for (JsonObject row : answer.rows()) {
      reports.computeIfAbsent(Path.of(row.get("file").getAsString()).getFileName().toString().replace(".log", ""), n -> new ArrayList<>()).add(row);
    }

    int hung = 0;
    List<String> wrongFirst = new ArrayList<>();
    List<String> wrongFrames = new ArrayList<>();
    for (Case c : cases) {
      List<JsonObject> found = reports.getOrDefault(c.name(), List.of());
      Set<String> who = new TreeSet<>();
      found.forEach(r -> who.add(r.get("comm").getAsString() + ":" + r.get("pid").getAsString()));
      if (c.negative()) {
        assertThat(found).as("%s of %s has no report", c.name(), form).isEmpty();
        continue;
      }
      hung++;
      // some heads are torn over two lines, by a comm with a line end in it or by another CPU: no plain search finds those
      if (!c.who().isEmpty()) {
        assertThat(who).as("tasks of %s in form %s", c.name(), form).isEqualTo(c.who());
      }
      if (found.isEmpty() || !found.get(0).get("kind").getAsString().equals("hung-task")) {
        wrongFirst.add(c.name());
      } else if (!c.symbols().isEmpty() && symbols(found.get(0)).stream().noneMatch(c.symbols()::contains)) {
        wrongFrames.add(c.name());
      }
    }
    assertThat(hung).isGreaterThanOrEqualTo(20);
    assertThat(cases.size() - hung).as("logs without a report").isGreaterThanOrEqualTo(15);
    // 98 in a hundred, and there are fewer than fifty cases: none may be wrong
    assertThat(wrongFirst).as("first").isEmpty();
    assertThat(wrongFrames).as("f.any").isEmpty();
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (var files = Files.list(Shared.path("corpora/syzkaller-open"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonObject truth = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        boolean negative = truth.get("scope").getAsString().equals("negative");
        if (negative || truth.get("kind").getAsString().equals("HUNG_TASK")) {
          String name = file.getFileName().toString().replace(".json", "");
          Set<String> symbols = new HashSet<>();
          if (!truth.get("corrupted").getAsBoolean()) {
            truth.getAsJsonArray("symbols").forEach(s -> symbols.add(bare(s.getAsString())));
          }
          cases.add(new Case(name, negative, symbols, Files.readAllBytes(file.resolveSibling(name + ".log"))));
        }
      }
    }
    return cases;
  }

  private static Set<String> symbols(JsonObject report) {
    Set<String> symbols = new HashSet<>();
    add(report.getAsJsonArray("frames"), symbols);
    if (report.has("stacks")) {
      report.getAsJsonArray("stacks").forEach(s -> add(s.getAsJsonObject().getAsJsonArray("frames"), symbols));
    }
    return symbols;
  }

  private static void add(JsonArray frames, Set<String> symbols) {
    for (JsonElement frame : frames) {
      symbols.add(bare(frame.getAsJsonObject().get("symbol").getAsString()));
    }
  }

  /** Without what a compiler adds to a clone, and without ppc64's dot before it. */
  private static String bare(String symbol) {
    String name = symbol.startsWith(".") ? symbol.substring(1) : symbol;
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }
}
