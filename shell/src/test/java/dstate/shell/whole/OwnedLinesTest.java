package dstate.shell.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dstate.shell.whole.Dstate.Answer;
import dstate.testkit.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of every shared file that is read belongs to exactly one owner: nothing is dropped, nothing counted twice. */
class OwnedLinesTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"seed", "corpora", "captures", "spec"})
  void givenAllSharedFiles_whenTheirLinesAreCounted_thenTheOwnersAddUpToThem(String folder) throws IOException {
    Path shared = Shared.path(folder);

    Answer answer = new Dstate(home).ask(shared, "sources --json");

    assertThat(answer.status()).as(answer.err()).isIn(0, 4);
    Map<String, String> wrong = new TreeMap<>();
    int read = 0;
    for (JsonObject source : answer.rows()) {
      long lines = source.get("lines").getAsLong();
      long owned = 0;
      for (Map.Entry<String, JsonElement> owner : source.getAsJsonObject("owned").entrySet()) {
        owned += owner.getValue().getAsLong();
      }
      Path file = Path.of(source.get("file").getAsString());
      boolean recognised = source.has("format") && !source.get("format").getAsString().isEmpty();
      read += recognised ? 1 : 0;
      long counted = recognised ? lines(file) : lines;
      if (owned != lines || lines != counted) {
        wrong.put(file.toString(), "owned " + owned + ", lines " + lines + ", counted " + counted);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(read).as("files read as logs in %s", folder).isPositive();
  }

  /** Line ends, and one more where the last line has none. */
  private static long lines(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      byte[] buffer = new byte[1 << 16];
      long ends = 0;
      int last = '\n';
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          ends += buffer[i] == '\n' ? 1 : 0;
        }
        last = buffer[n - 1];
      }
      return last == '\n' ? ends : ends + 1;
    }
  }
}
