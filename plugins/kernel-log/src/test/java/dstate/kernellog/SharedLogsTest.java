package dstate.kernellog;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Report;
import dstate.testkit.PlainReading;
import dstate.testkit.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The captures' logs against a plain search for heads, and the forms of one log against each other. */
class SharedLogsTest {
  private static final Pattern HEAD = Pattern.compile("INFO: task (.{1,40}?):(\\d+) blocked (?:in I/O wait )?for more than (\\d+) seconds");

  @TestFactory
  List<DynamicTest> everyHeadIsOneReport() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : logs()) {
      tests.add(DynamicTest.dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
        byte[] text = Files.readAllBytes(file);
        // util-linux's colours stand inside the head: only the text without them can be searched
        String plain = new String(text, StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;]*m", "");
        List<String> heads = new ArrayList<>();
        for (Matcher m = HEAD.matcher(plain); m.find(); ) {
          heads.add(m.group(1) + ":" + m.group(2) + " " + m.group(3));
        }
        List<Report> reports = PlainReading.of(text, KernelLog.formats(), KernelLog.grammars()).reports();
        assertThat(reports).extracting(r -> r.comm() + ":" + r.pid() + " " + r.seconds()).containsExactlyElementsOf(heads);
        assertThat(reports).filteredOn(r -> r.damage().isEmpty()).allSatisfy(r -> assertThat(r.state()).isEqualTo("D"));
        // "dmesg -l err,warn" leaves out state lines and stacks, which have another level
        boolean whole = !file.getFileName().toString().contains("-l_err");
        assertThat(reports).filteredOn(r -> whole && r.stack().frames().isEmpty()).isEmpty();
      }));
    }
    return tests;
  }

  @Test
  void givenOneLogInManyForms_whenRead_thenTheFramesAreEqual() throws IOException {
    for (String capture : List.of("collectors-ext4-chain", "stall-dm-suspend", "stall-fuse-backed-loop", "guest-bcache-cache-ext4")) {
      List<List<String>> first = null;
      for (Path file : logs()) {
        boolean whole = !file.getFileName().toString().contains("_-k_") && !file.getFileName().toString().equals("console.log");
        if (file.getParent().endsWith(capture) && whole) {
          List<List<String>> frames = PlainReading.of(Files.readAllBytes(file), KernelLog.formats(), KernelLog.grammars()).reports().stream()
              .map(r -> r.stack().frames().stream().map(f -> (f.reliable() ? "" : "? ") + f.asText()).toList()).toList();
          first = first == null ? frames : first;
          // one saved /dev/kmsg holds only the marks of the capture's script
          assertThat(frames.isEmpty() ? first : frames).as(file.toString()).isEqualTo(first);
        }
      }
      assertThat(first).as(capture).isNotNull().isNotEmpty();
    }
  }

  /** Consoles, dmesg in its formats, text forms of the journal, syslog files; JSON and export forms are no line prefix. */
  private static List<Path> logs() throws IOException {
    try (Stream<Path> walk = Files.walk(Shared.path("captures"), 2)) {
      return walk.filter(f -> f.getFileName().toString().matches("console\\.log|dmesg.*\\.txt|kmsg.*|journal-(short|with|cat).*\\.txt|rsyslog.*\\.log"))
          .filter(f -> !f.getFileName().toString().contains("-J")).sorted().toList();
    }
  }
}
