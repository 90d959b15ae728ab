package dstate.kernellog.prefix;

import dstate.api.bytes.Bytes;

/**
 * What stands between a collector's stamp and the message: {@code host kernel: }, {@code host kern.err kernel[0]: }, a host
 * alone before a bracket, a tag alone.
 */
final class HostTag {
  private static final int LONGEST_HOST = 255;
  private static final int LONGEST_TAG = 80;

  private HostTag() {}

  /** The index of the message when a tag with a colon stands there, else -1. One blank after the colon is the collector's. */
  static int tagged(Bytes b, int at) {
    int first = wordEnd(b, at);
    if (first == at || first - at > LONGEST_HOST || b.is(at, '[') || b.is(at, '<')) {
      return -1;
    }
    if (tag(b, at, first)) {
      return afterTag(b, first);
    }
    int word = b.skipBlanks(first);
    int end = wordEnd(b, word);
    if (facility(b, word, end)) {
      word = b.skipBlanks(end);
      end = wordEnd(b, word);
    }
    // Tags with a blank are rare ("audit: type" is kernel text): only the word itself counts.
    return tag(b, word, end) ? afterTag(b, end) : -1;
  }

  /** Also a host alone before a printk bracket: {@code host [ 1234.567890] msg}. */
  static int any(Bytes b, int at) {
    int tagged = tagged(b, at);
    if (tagged >= 0) {
      return tagged;
    }
    int first = wordEnd(b, at);
    int next = b.skipBlanks(first);
    boolean host = first > at && first - at <= LONGEST_HOST && !b.is(at, '[');
    return host && (b.is(next, '[') || b.is(next, '<')) ? next : -1;
  }

  /** The end of the host word before {@code IDENT: } or {@code IDENT[pid]: }; -1 when no such pair stands there. */
  static int hostEnd(Bytes b, int at) {
    int host = wordEnd(b, at);
    int word = host + 1;
    boolean fits = host > at && b.is(host, ' ') && !b.is(host - 1, ':') && !b.is(at, '[') && tag(b, word, wordEnd(b, word));
    return fits ? host : -1;
  }

  private static int afterTag(Bytes b, int at) {
    return b.is(at, ' ') ? at + 1 : at;
  }

  private static int wordEnd(Bytes b, int at) {
    int i = Math.max(0, at);
    while (i < b.length() && b.at(i) != ' ' && b.at(i) != '\t') {
      i++;
    }
    return i;
  }

  /** {@code kernel:}, {@code kernel[0]:}, {@code systemd-udevd[312]:}. */
  private static boolean tag(Bytes b, int from, int to) {
    if (to - from < 2 || to - from > LONGEST_TAG || !b.is(to - 1, ':')) {
      return false;
    }
    int end = to - 1;
    if (b.is(end - 1, ']')) {
      int open = end - 2;
      while (open > from && b.isDigit(open)) {
        open--;
      }
      if (!b.is(open, '[') || open == end - 2) {
        return false;
      }
      end = open;
    }
    int first = b.at(from);
    boolean letter = first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z' || first == '_' || first == '(';
    if (!letter || end <= from) {
      return false;
    }
    for (int i = from; i < end; i++) {
      int c = b.at(i);
      if (c == ':' || c == '[' || c == '<' || c == '"' || c == '=') {
        return false;
      }
    }
    return true;
  }

  /** {@code kern.err}: busybox and others put facility and level there. */
  private static boolean facility(Bytes b, int from, int to) {
    int dot = b.indexOf('.', from);
    if (dot <= from || dot >= to - 1 || to - from > 16) {
      return false;
    }
    for (int i = from; i < to; i++) {
      int c = b.at(i) | 0x20;
      if (i != dot && !(c >= 'a' && c <= 'z') && !b.isDigit(i)) {
        return false;
      }
    }
    return true;
  }
}
