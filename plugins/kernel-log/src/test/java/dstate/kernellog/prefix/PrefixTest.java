package dstate.kernellog.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.bytes.Bytes;
import dstate.api.model.Stamp;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import dstate.kernellog.KernelLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
      "printk | '[    1.234567] msg' | '' | 1.234567 | '' | msg", "printk | '[  240.]  msg' | '' | 240 | '' | ' msg'",
      "printk | '[35060910.024741]  [] sym' | '' | 35060910.024741 | '' | ' [] sym'", "printk | '[    1.234567][  T123] msg' | '' | 1.234567 | T123 | msg",
      "printk | '[    1.234567] [    C5]  msg' | '' | 1.234567 | C5 | ' msg'", "printk | '<6>[    1.234567] msg' | '' | 1.234567 | '' | msg",
      "printk | '[ 12.345678] c1 250 msg' | '' | 12.345678 | T250 | msg", "printk | '[  12.345678] (1)[250:kworker/1:1]msg' | '' | 12.345678 | T250 | msg",
      "printk | 'host login: [    9.100000] msg' | '' | 9.100000 | '' | msg", "printk | '** 12 printk messages dropped ** [    9.100000] msg' | '' | 9.100000 | '' | msg",
      "printk | '[    1.234567] [Mon Jun  1 14:11:13 2026] 2026-06-01T14:11:13,123456+00:00 msg' | 2026-06-01T14:11:13 | 1.234567 | '' | msg",
      "printk | '[    1.0] sd 0:0:0:0: [sda] x' | '' | 1.0 | '' | 'sd 0:0:0:0: [sda] x'",
      "logger | '2016-06-01 14:11:13\t[35060910.024741] msg' | 2016-06-01T14:11:13 | 35060910.024741 | '' | msg",
      "logger | '14:11:13.123> [    1.234567] msg' | '' | 1.234567 | '' | msg", "logger | '2026-06-01T14:11:13.5Z stdout P [    1.234567] msg' | 2026-06-01T14:11:13.5Z | 1.234567 | '' | msg",
      "syslog | 'Jun  1 14:11:13 host kernel: [ 1234.567890]  msg' | --06-01T14:11:13 | 1234.567890 | '' | ' msg'",
      "syslog | 'Jun 01 14:11:13.123456 host kernel:  [<ffff>] x' | --06-01T14:11:13.123456 | '' | '' | ' [<ffff>] x'",
      "syslog | 'Jun  1 14:11:13 host kern.err kernel[0]: msg' | --06-01T14:11:13 | '' | '' | msg",
      "rfc5424 | '<4>1 2026-06-01T14:11:13.1+02:00 host kernel - - - [   31.547907] msg' | 2026-06-01T14:11:13.1+02:00 | 31.547907 | '' | msg",
      "syslog-iso | '2026-05-19T14:00:31+0200 host kernel: msg' | 2026-05-19T14:00:31+02:00 | '' | '' | msg",
      "dmesg-iso | '2026-06-01T14:11:13,123456+00:00 [ T1045] msg' | 2026-06-01T14:11:13.123456+00:00 | '' | T1045 | msg",
      "dmesg-wall | '[Mon Jun  1 14:11:13 2026]  msg' | 2026-06-01T14:11:13 | '' | '' | ' msg'", "dmesg-delta | '[Nov23 12:32] msg' | --11-23T12:32 | '' | '' | msg",
      "dmesg-decode | 'kern  :err   : [    1.234567] msg' | '' | 1.234567 | '' | msg", "journal-full | 'Tue 2026-05-19 14:00:31 CEST host kernel: msg' | 2026-05-19T14:00:31 | '' | '' | msg",
      "journal-full | 'Tue 2026-05-19 14:00:31 UTC host kernel: msg' | 2026-05-19T14:00:31Z | '' | '' | msg",
      "journal-unix | '1779192031.549407 host kernel: msg' | 2026-05-19T12:00:31.549407Z | '' | '' | msg",
      "journal-monotonic | '[   31.547907 <   24.888427 >] host kernel:  msg' | '' | 31.547907 | '' | ' msg'",
      "kmsg | '3,551,51310983,-,caller=T9;a\\x20b\\x5c' | '' | 51.310983 | T9 | 'a b\\'", "logcat | '06-01 14:11:13.123     0     0 E [ 1234.567890][ T77] msg' | --06-01T14:11:13.123 | 1234.567890 | T77 | msg",
      "journal-json | '{\"PRIORITY\":\"4\",\"_SOURCE_MONOTONIC_TIMESTAMP\":\"31547907\",\"__REALTIME_TIMESTAMP\":\"1780323073123456\",\"MESSAGE\":\" \\\"x\\\" \\u00e9\"}' | 2026-06-01T14:11:13.123456Z | 31.547907 | '' | ' \"x\" é'",
      "journal-json | '{\"MESSAGE\":[73,78],\"__REALTIME_TIMESTAMP\":\"x\"}' | '' | '' | '' | IN",
      "bare | '  msg' | '' | '' | '' | '  msg'"})
  void givenAPrefix_whenRead_thenBothClocksAreKeptAsTheLogHasThem(String format, String line, String wall, String mono, String caller, String text) {
    LineSink sink = new LineSink();
    Bytes raw = Bytes.utf8(line);

    assertThat(named(format).prefix(raw, sink)).isTrue();

    Stamp stamp = sink.stamp();
    assertThat(stamp.wall()).isEqualTo(wall);
    assertThat(stamp.mono()).isEqualTo(mono);
    assertThat(stamp.caller()).isEqualTo(caller);
    assertThat(sink.textOf(raw).text()).isEqualTo(text);
  }

  @Test
  void givenWallClocks_whenRead_thenNanosecondsAreOfThatInstant() {
    assertThat(WallStamp.iso(Bytes.utf8("2026-06-01T14:11:13.5+02:00"), 0).nanos()).isEqualTo(nanos("2026-06-01T12:11:13.500Z"));
    assertThat(WallStamp.ctime(Bytes.utf8("Mon Jun  1 14:11:13 2026"), 0).nanos()).isEqualTo(nanos("2026-06-01T14:11:13Z"));
    assertThat(WallStamp.ctime(Bytes.utf8("Mon Jun  1 14:11:13 CEST 2026"), 0).iso()).isEqualTo("2026-06-01T14:11:13");
    assertThat(WallStamp.iso(Bytes.utf8("2024-02-29 00:00:00"), 0).nanos()).isEqualTo(nanos("2024-02-29T00:00:00Z"));
    assertThat(WallStamp.unix(Bytes.utf8("1780323073.123456 x"), 0).nanos()).isEqualTo(1_780_323_073_123_456_000L);
    assertThat(WallStamp.syslog(Bytes.utf8("Jun  1 14:11:13"), 0).nanos()).isEqualTo(Stamp.NO_WALL);
  }

  @Test
  void givenWhatIsNoClock_whenRead_thenThereIsNone() {
    for (String text : new String[] {"2026-13-01T14:11:13", "2026-06-01T25:11:13", "0000-06-01T14:11:13", "Jun 41 14:11:13", "Jun  1 14:11", "2026-06-01", "Jum  1 14:11:13"}) {
      assertThat(WallStamp.iso(Bytes.utf8(text), 0).found() || WallStamp.syslog(Bytes.utf8(text), 0).found()).as(text).isFalse();
    }
  }

  @Test
  void givenAPrintkLineThatNamesADriverTwice_whenSniffed_thenItIsNotTakenForAJournal() {
    List<Bytes> lines = List.of(Bytes.utf8("[    1.1] nvme nvme0: pci function"), Bytes.utf8("[    1.2] usb usb1: x"), Bytes.utf8("[    1.3] nvme nvme0: y"));
    assertThat(named("printk").sniff(lines)).isGreaterThan(named("journal-monotonic").sniff(lines));
    List<Bytes> journal = List.of(Bytes.utf8("[    1.1] db17 kernel: x"), Bytes.utf8("[    1.2] db17 systemd[1]: y"));
    assertThat(named("journal-monotonic").sniff(journal)).isGreaterThan(named("printk").sniff(journal));
  }

  @Test
  void givenProse_whenSniffed_thenNoFormatClaimsIt() {
    List<Bytes> prose = List.of(Bytes.utf8("# A page"), Bytes.utf8("The host hung on 2026-06-01 at 14:11:13."), Bytes.utf8("从控制台看到日志都是相同的"), Bytes.utf8("* see [1] and (2)"));
    assertThat(KernelLog.formats()).allSatisfy(f -> assertThat(f.sniff(prose)).as(f.name()).isZero());
  }

  private static long nanos(String instant) {
    java.time.Instant at = java.time.Instant.parse(instant);
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }

  private static LogFormat named(String name) {
    return KernelLog.formats().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
