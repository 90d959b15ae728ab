package dstate.kernellog.prefix;

import dstate.api.spi.LogFormat;
import dstate.testkit.LogFormatContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Every line format of this module keeps the contract. */
class FormatContractsTest {
  @Nested
  class Printk extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new PrintkFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "[    1.234567] msg",
          "[  240.] msg",
          "[    1.234567][  T123] msg",
          "[    1.234567] [    C5] msg",
          "<6>[    1.234567] msg",
          "<30>msg",
          "[    1.234567 <    0.000123>] msg",
          "[<    0.000123>] msg",
          "[  12.345678] (1)[250:kworker/1:1]msg",
          "[  12.345678] -(1)[250:kworker/1:1]msg",
          "[  12.345678]  [4:  comm: 3874] msg",
          "[ 12.345678] c1 250 msg",
          "host login: [    9.100000] INFO: task x",
          "** 12 printk messages dropped ** [    9.100000] msg",
          "> [    9.100000] msg");
    }
  }

  @Nested
  class Logger extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new LoggerFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "2016-06-01 14:11:13\t[35060910.024741] INFO: task events/4:103 blocked",
          "[Mon Jun  1 14:11:13 2026] [    1.234567] msg",
          "2026-06-01T14:11:13+00:00\tmsg",
          "Jun 01 14:11:13 [    1.234567] msg",
          "[14:11:13.123] [    1.234567] msg",
          "14:11:13.123> [    1.234567] msg",
          "1780323073.12 [    1.234567] msg",
          "2026-06-01T14:11:13.123456789Z stderr F [    1.234567] msg");
    }
  }

  @Nested
  class Syslog extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new SyslogFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "Jun  1 14:11:13 host kernel: [ 1234.567890] msg",
          "Jun 01 14:11:13.123456 host kernel: msg",
          "Jun  1 14:11:13 host kern.err kernel: msg",
          "<6>Jun  1 14:11:13 host kernel[0]: msg",
          "Jun  1 14:11:13 10.0.0.1 [ 1234.567890] msg",
          "Jun  1 14:11:13 kernel: msg");
    }
  }

  @Nested
  class Rfc5424 extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new Rfc5424Format();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "<6>1 2026-06-01T14:11:13.123456+02:00 host kernel - - - msg",
          "<6>1 2026-06-01T14:11:13Z host kernel - - [a@1 b=\"x\\]y\"][c@2] [    1.234567] msg",
          "<6>1 - host kernel - - - \ufeffmsg");
    }
  }

  @Nested
  class IsoSyslog extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new IsoSyslogFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "2026-06-01T14:11:13.123456+02:00 host kernel: [ 1.200000] msg",
          "2026-06-01T14:11:13+0000 host kernel: msg");
    }
  }

  @Nested
  class DmesgWall extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new DmesgWallFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "[Mon Jun  1 14:11:13 2026] msg",
          "[Mon Jun  1 14:11:13 2026 <    0.000123>] msg",
          "[Mon Jun  1 14:11:13 2026] [ T1045] msg");
    }
  }

  @Nested
  class DmesgIso extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new DmesgIsoFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "2026-06-01T14:11:13,123456+00:00 msg");
    }
  }

  @Nested
  class DmesgDelta extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new DmesgDeltaFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "[Jun 1 14:11] msg",
          "[Nov23 12:32] msg",
          "[  +0.000123] msg",
          "\u001b[32m[  +0.000123] \u001b[0mmsg");
    }
  }

  @Nested
  class DmesgDecode extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new DmesgDecodeFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "kern  :err   : [    1.234567] msg",
          "user  :notice: [Mon Jun  1 14:11:13 2026] msg");
    }
  }

  @Nested
  class JournalFull extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new JournalFullFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "Mon 2026-06-01 14:11:13 UTC host kernel: msg",
          "Mon 2026-06-01 14:11:13 CEST host kernel[1]: msg");
    }
  }

  @Nested
  class JournalUnix extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new JournalUnixFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "1780323073.123456 host kernel: msg");
    }
  }

  @Nested
  class JournalMonotonic extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new JournalMonotonicFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "[ 1234.567890] host kernel: msg",
          "[ 1234.567890 <    0.000012 >] host kernel: msg",
          "[    0.000000                ] host kernel: msg");
    }
  }

  @Nested
  class Kmsg extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new KmsgFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "6,1234,567890123,-;msg",
          "6,1234,567890123,-,caller=T12;a\\x5cb",
          "6.8.0,6,1234,567890123,-;msg");
    }
  }

  @Nested
  class Logcat extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new LogcatFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "06-01 14:11:13.123     0     0 E [ 1234.567890][ T77] msg",
          "06-01 14:11:13.123     0     0 I kernel  : msg");
    }
  }

  @Nested
  class Bare extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new BareFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "INFO: task dd:77 blocked for more than 120 seconds.",
          " schedule+0x27/0xc0",
          "> Call Trace:");
    }
  }

  @Nested
  class JournalJson extends LogFormatContract {
    @Override
    protected LogFormat format() {
      return new JournalJsonFormat();
    }

    @Override
    protected List<String> lines() {
      return List.of(
          "{\"_TRANSPORT\": \"kernel\", \"PRIORITY\": \"4\", \"_SOURCE_MONOTONIC_TIMESTAMP\": \"31547907\", \"__REALTIME_TIMESTAMP\": \"1780272000000000\", \"MESSAGE\": \"a \\\"b\\\" \\ud83d\\ude00\\n c\"}",
          "data: {\"MESSAGE\":[73,78,70,79],\"PRIORITY\":\"3\",\"X\":[\"a\",\"b\"],\"Y\":null}");
    }
  }
}
