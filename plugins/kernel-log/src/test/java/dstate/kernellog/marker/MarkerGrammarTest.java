package dstate.kernellog.marker;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Marker;
import dstate.kernellog.KernelLog;
import dstate.testkit.PlainReading;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerGrammarTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "'[    0.000000] Linux version 6.1.0-56-amd64 (debian-kernel@lists.debian.org) (gcc-12) #1 SMP' | BOOT -1",
      "'[    0.000000] Linux version of this program' | ''",
      "'-- Boot 0f3c1a9b --' | BOOT -1", "'-- Reboot --' | BOOT -1", "'[   9.100000] ** 42 printk messages dropped **' | LOST 42",
      "'** 42 printk messages dropped ** [    9.100000] sd 0:0:0:0: [sda] x' | LOST 42", "'[   9.100000] blk_update_request: 5 callbacks suppressed' | LOST 5",
      "'[   9.100000] printk: 12 messages suppressed.' | LOST 12", "'[   9.100000] BUG: Bad page state: 60 messages suppressed' | LOST 60",
      "'May 19 14:00:31 host systemd-journald[311]: Missed 17 kernel messages' | LOST 17",
      "'May 19 14:00:31 host rsyslogd: imjournal: 143 messages lost due to rate-limiting' | LOST 143", "'May 19 14:00:31 host rsyslogd: imuxsock lost 984 messages from pid 1' | LOST 984",
      "'[   9.100000] Future hung task reports are suppressed, see sysctl kernel.hung_task_warnings' | MUTE -1",
      "'[   9.100000] Kernel command line: foo=Linux version' | ''", "'no callbacks suppressed' | ''"})
  void givenALineAboutTheLog_whenRead_thenItsMarkerCountsWhatIsMissing(String line, String expected) {
    List<Marker> markers = PlainReading.of(line + "\n", KernelLog.formats(), KernelLog.grammars()).records().stream()
        .map(r -> (Marker) r.record()).toList();
    assertThat(markers.stream().map(m -> m.kind() + " " + m.count()).collect(Collectors.joining(", "))).isEqualTo(expected);
  }
}
