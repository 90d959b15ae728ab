package dstate.shell.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dstate.shell.whole.Dstate.Answer;
import dstate.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real stalls: what the kernel of each capture reported, as {@code ../shared/captures/check.py reports} counts it over the consoles. */
class CapturesTest {
  @TempDir Path home;

  static List<Path> consoles() throws IOException {
    try (var folders = Files.list(Shared.path("captures"))) {
      return folders.map(f -> f.resolve("console.log")).filter(Files::exists)
          .filter(f -> truth(f).has("reports_expected")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("consoles")
  void givenAConsole_whenRead_thenItsReportsAreThoseTheKernelMade(Path console) {
    List<String> expected = new ArrayList<>();
    JsonArray reports = truth(console).getAsJsonArray("reports_expected");
    reports.forEach(r -> expected.add(who(r.getAsJsonObject(), "seconds")));

    Answer answer = new Dstate(home).ask(console, "reports --each --full kind:hung-task --json");

    assertThat(answer.status()).as(answer.err()).isIn(0, 4);
    assertThat(answer.rows()).filteredOn(r -> !r.has("same_as")).extracting(r -> who(r, "secs")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void givenTheCaptures_whenCounted_thenThereAreConsolesWithAndWithoutReports() throws IOException {
    assertThat(consoles()).hasSizeGreaterThanOrEqualTo(15)
        .anyMatch(c -> truth(c).getAsJsonArray("reports_expected").isEmpty()).anyMatch(c -> truth(c).getAsJsonArray("reports_expected").size() > 15);
  }

  private static String who(JsonObject report, String seconds) {
    return report.get("comm").getAsString() + ":" + report.get("pid").getAsInt() + " " + report.get(seconds).getAsInt();
  }

  private static JsonObject truth(Path console) {
    try {
      Path truth = console.resolveSibling("truth.json");
      return Files.exists(truth) ? JsonParser.parseString(Files.readString(truth)).getAsJsonObject() : new JsonObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
