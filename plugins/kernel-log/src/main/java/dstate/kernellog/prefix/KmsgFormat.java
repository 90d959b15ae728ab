package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import java.util.List;

/** Records of /dev/kmsg (Documentation/ABI/testing/dev-kmsg) and of netconsole's extended form, escaped bytes decoded. */
public final class KmsgFormat implements LogFormat {
  @Override
  public String name() {
    return "kmsg";
  }

  @Override
  public String about() {
    return "saved /dev/kmsg, netconsole extended: 6,1234,567890123,-,caller=T12;msg";
  }

  @Override
  public double sniff(List<Bytes> lines) {
    return Prefix.share(lines, (b, at, out) -> continuation(b) ? b.length() : read(b, at, out));
  }

  @Override
  public boolean prefix(Bytes line, LineSink out) {
    int semicolon = read(line, 0, out);
    if (semicolon < 0) {
      out.clear();
      return false;
    }
    Bytes text = line.from(semicolon);
    if (text.contains("\\x")) {
      out.text(unescaped(text));
    } else {
      out.textStarts(semicolon);
    }
    return true;
  }

  /** {@code [release,]priority,sequence,microseconds,flag[,more];}: the index after the semicolon. */
  private static int read(Bytes b, int at, LineSink out) {
    int i = at;
    if (b.isDigit(i) && !b.is(b.skipDigits(i), ',')) {
      // netconsole's extended form puts the release first: 6.8.0,6,1234,...
      i = b.indexOf(',', i) + 1;
    }
    int priority = b.skipDigits(i);
    int sequence = b.skipDigits(priority + 1);
    int micros = b.skipDigits(sequence + 1);
    int semicolon = b.indexOf(';', micros);
    boolean fits = i >= at && priority > i && priority - i <= 4 && b.is(priority, ',') && sequence > priority + 1 && b.is(sequence, ',')
        && micros > sequence + 1 && micros - sequence <= 16 && b.is(micros, ',') && semicolon > micros && semicolon - micros < 200;
    if (!fits) {
      return -1;
    }
    out.level((int) (b.decimal(i, priority) & 7));
    long time = b.decimal(sequence + 1, micros);
    String fraction = Long.toString(1_000_000 + time % 1_000_000).substring(1);
    out.mono(time / 1_000_000 + "." + fraction, time * 1000);
    int caller = b.indexOf(",caller=", micros);
    if (caller >= 0 && caller < semicolon) {
      int from = caller + ",caller=".length();
      int comma = b.indexOf(',', from);
      out.caller(b.slice(from, comma < 0 || comma > semicolon ? semicolon : comma).text());
    }
    return semicolon + 1;
  }

  /** {@code  SUBSYSTEM=scsi}: a key of the record before. */
  private static boolean continuation(Bytes b) {
    int equals = b.indexOf('=', 1);
    if (!b.is(0, ' ') || equals < 2) {
      return false;
    }
    for (int i = 1; i < equals; i++) {
      if (!(b.at(i) >= 'A' && b.at(i) <= 'Z') && !b.is(i, '_')) {
        return false;
      }
    }
    return true;
  }

  /** The kernel writes bytes below 0x20, from 0x7f on and the backslash as {@code \x5c} (printk.c, msg_add_ext_text). */
  private static Bytes unescaped(Bytes text) {
    byte[] out = new byte[text.length()];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      long value = text.startsWith("\\x", i) && i + 4 <= text.length() ? text.hex(i + 2, i + 4) : -1;
      if (value >= 0) {
        out[n++] = (byte) value;
        i += 3;
      } else {
        out[n++] = (byte) text.at(i);
      }
    }
    return Bytes.of(out, 0, n);
  }
}
