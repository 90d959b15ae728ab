package dstate.shell.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One console as a collector would have stored it: the forms of {@code ../shared/corpora/score_reports.py}. Text is Latin-1 here,
 * a character a byte, so that every byte of the log survives.
 */
enum CollectorForm {
  CONSOLE, CRLF, RAW, DECODE, DMESG, DMESG_T, DMESG_ISO, SYSLOG, RHEL, RSYSLOG, RFC5424, JOURNAL, JOURNAL_MONO, KMSG, LOGGER, BARE;

  private static final Pattern PRINTK = Pattern.compile("^(?:<\\d+>)?\\[ *(\\d+)\\.(\\d+)\\](\\[ *[TC]\\d+\\])? ?");
  private static final int BOOTED_AT = 8 * 3600;

  /** The whole log in this form. */
  byte[] of(byte[] log) {
    List<String> out = new ArrayList<>();
    long micros = 0;
    long number = 0;
    for (String line : new String(log, ISO_8859_1).split("\n", -1)) {
      Matcher m = PRINTK.matcher(line);
      boolean stamped = m.find();
      if (stamped) {
        micros = Long.parseLong(m.group(1)) * 1_000_000 + Long.parseLong((m.group(2) + "000000").substring(0, 6));
      }
      String caller = stamped && m.group(3) != null ? m.group(3) : "";
      out.add(line(line, stamped ? line.substring(m.end()) : line, caller, stamped, micros, number++));
    }
    return String.join("\n", out).getBytes(ISO_8859_1);
  }

  private String line(String line, String body, String caller, boolean stamped, long micros, long number) {
    long seconds = BOOTED_AT + micros / 1_000_000;
    String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    String micro = String.format(Locale.ROOT, "%06d", micros % 1_000_000);
    String uptime = String.format(Locale.ROOT, "[%5d.%06d]", micros / 1_000_000, micros % 1_000_000);
    String kept = stamped ? uptime + caller + " " + body : line;
    String called = caller.isEmpty() ? body : caller + " " + body;
    return switch (this) {
      case CONSOLE -> line;
      case CRLF -> line + "\r";
      case RAW -> "<4>" + kept;
      case DECODE -> "kern  :warn  : " + kept;
      case DMESG -> stamped ? uptime + " " + called : line;
      case DMESG_T -> "[Mon Jun  1 " + clock + " 2026] " + called;
      case DMESG_ISO -> "2026-06-01T" + clock + "," + micro + "+00:00 " + called;
      case SYSLOG -> "Jun  1 " + clock + " host kernel: " + kept;
      case RHEL -> "Jun  1 " + clock + " host kernel: " + body;
      case RSYSLOG -> "2026-06-01T" + clock + "." + micro + "+02:00 host kernel: " + kept;
      case RFC5424 -> "<4>1 2026-06-01T" + clock + "." + micro + "Z host kernel - - - " + kept;
      case JOURNAL -> "Jun 01 " + clock + " host kernel: " + body;
      case JOURNAL_MONO -> uptime + " host kernel: " + body;
      case KMSG -> "4," + number + "," + micros + ",-" + (caller.isEmpty() ? "" : ",caller=" + caller.replaceAll("[\\[\\] ]", "")) + ";" + escaped(body);
      case LOGGER -> "2026-06-01T" + clock + "+00:00\t" + line;
      case BARE -> body;
    };
  }

  /** As /dev/kmsg writes what is not printable ASCII, and the backslash. */
  private static String escaped(String body) {
    StringBuilder out = new StringBuilder();
    for (char c : body.toCharArray()) {
      if (c >= ' ' && c < 0x7f && c != '\\') {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
      }
    }
    return out.toString();
  }
}
