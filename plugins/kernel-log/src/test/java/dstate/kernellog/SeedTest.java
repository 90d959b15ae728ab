package dstate.kernellog;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Frame;
import dstate.api.model.Report;
import dstate.testkit.PlainReading;
import dstate.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The console that the project began with: a web page with Chinese prose around a Xen host's log. */
class SeedTest {
  @Test
  void givenTheOrigin_whenRead_thenBothReportsAreWholeAndTheProseIsLeftAlone() throws IOException {
    byte[] text = Files.readAllBytes(Shared.path("seed/000_e3198f194890e778.txt"));

    PlainReading reading = PlainReading.of(text, KernelLog.formats(), KernelLog.grammars());

    List<Report> reports = reading.reports();
    assertThat(reading.format().orElseThrow().name()).isEqualTo("logger");
    assertThat(reports).extracting(Report::comm).containsExactly("events/4", "events/5");
    assertThat(reports).extracting(Report::pid).containsExactly(103, 104);
    assertThat(reports).extracting(Report::seconds).containsExactly(120L, 120L);
    assertThat(reports).extracting(r -> r.stack().frames().size()).containsExactly(26, 25);
    assertThat(reports).extracting(Report::state).containsExactly("D", "D");
    assertThat(reports).extracting(Report::ppid).containsExactly(2, 2);
    assertThat(reports).allSatisfy(r -> assertThat(r.folded()).hasSize(3));
    assertThat(reports).allSatisfy(r -> assertThat(r.damage()).isEmpty());
    assertThat(reading.records().get(0).head().stamp().wall()).isEqualTo("2016-06-01T14:11:13");
    assertThat(reading.records().get(0).head().stamp().mono()).isEqualTo("35060910.024741");
    assertThat(reading.records().get(1).head().stamp().mono()).isEqualTo("35060910.024954");
    assertThat(reading.records().get(0).lines()).hasSize(33);
    assertThat(reports.get(0).stack().frames().get(6)).isEqualTo(new Frame(6, "get_request_wait", 0x152, 0x300, "", true, "", "", 18));
    assertThat(reports.get(0).stack().frames().get(0).reliable()).isFalse();
    assertThat(reports.get(0).stack().frames().get(10).module()).isEqualTo("bcache");
  }
}
