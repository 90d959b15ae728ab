package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads some members of one flat JSON object (RFC 8259) out of a line, as far as the line is well formed. */
final class JsonObject {
  private final Bytes b;
  private int i;

  private JsonObject(Bytes b, int at) {
    this.b = b;
    this.i = at;
  }

  /** The members named {@code wanted}: strings decoded, numbers as written, an array of byte numbers as these bytes. */
  static Map<String, Bytes> fields(Bytes line, int at, List<String> wanted) {
    return line.is(at, '{') ? new JsonObject(line, at + 1).members(wanted) : Map.of();
  }

  private Map<String, Bytes> members(List<String> wanted) {
    Map<String, Bytes> found = new HashMap<>();
    while (true) {
      i = b.skipBlanks(i);
      Bytes name = b.is(i, '"') ? string() : null;
      i = name == null ? b.length() : b.skipBlanks(i);
      if (!b.is(i, ':')) {
        return found;
      }
      i = b.skipBlanks(i + 1);
      Bytes value = b.is(i, '"') ? string() : b.is(i, '[') ? array() : word();
      if (value == null) {
        return found;
      }
      String key = name.length() > 64 ? "" : name.text();
      if (wanted.contains(key) && !value.equals(Bytes.utf8("null"))) {
        found.putIfAbsent(key, value);
      }
      i = b.skipBlanks(i);
      if (!b.is(i, ',')) {
        return found;
      }
      i++;
    }
  }

  /** A number, true, false or null. */
  private Bytes word() {
    int from = i;
    while (i < b.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(b.at(i)) >= 0) {
      i++;
    }
    return i == from ? null : b.slice(from, i);
  }

  /** {@code [73,78,70]}: bytes that are no UTF-8. Of an array of strings, a field that occurs twice, the first. */
  private Bytes array() {
    i = b.skipBlanks(i + 1);
    byte[] bytes = new byte[b.length() - i];
    int n = 0;
    Bytes first = null;
    while (i < b.length() && !b.is(i, ']')) {
      Bytes value = b.is(i, '"') ? string() : word();
      if (value == null) {
        return null;
      }
      first = first == null ? value : first;
      long number = value.decimal(0, value.length());
      bytes[n++] = (byte) (number >= 0 && number < 256 ? number : '?');
      i = b.skipBlanks(i);
      i = b.is(i, ',') ? b.skipBlanks(i + 1) : i;
    }
    boolean whole = b.is(i, ']');
    i++;
    boolean numbers = first == null || first.decimal(0, first.length()) >= 0;
    return !whole ? null : numbers ? Bytes.of(bytes, 0, n) : first;
  }

  /** A string at its opening quote; null when the line ends inside it. */
  private Bytes string() {
    int end = ++i;
    boolean escaped = false;
    while (end < b.length() && !b.is(end, '"')) {
      escaped |= b.is(end, '\\');
      end += b.is(end, '\\') ? 2 : 1;
    }
    if (end >= b.length()) {
      return null;
    }
    int from = i;
    i = end + 1;
    return escaped ? decoded(from, end) : b.slice(from, end);
  }

  private Bytes decoded(int from, int to) {
    byte[] out = new byte[to - from];
    int n = 0;
    for (int k = from; k < to; k++) {
      if (!b.is(k, '\\')) {
        out[n++] = (byte) b.at(k);
        continue;
      }
      k++;
      if (b.is(k, 'u') && k + 5 <= to && b.hex(k + 1, k + 5) >= 0) {
        int c = (int) b.hex(k + 1, k + 5);
        k += 4;
        boolean pair = Character.isHighSurrogate((char) c) && b.startsWith("\\u", k + 1) && k + 7 <= to && b.hex(k + 3, k + 7) >= 0;
        if (pair && Character.isLowSurrogate((char) b.hex(k + 3, k + 7))) {
          c = Character.toCodePoint((char) c, (char) b.hex(k + 3, k + 7));
          k += 6;
        }
        for (byte x : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
          out[n++] = x;
        }
      } else {
        int at = "bfnrt".indexOf(b.at(k));
        out[n++] = (byte) (at < 0 ? b.at(k) : "\b\f\n\r\t".charAt(at));
      }
    }
    return Bytes.of(out, 0, n);
  }
}
