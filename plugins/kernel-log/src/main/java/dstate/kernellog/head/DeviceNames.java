package dstate.kernellog.head;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Devices that a task's name or a work's description gives away; the patterns are rows of {@code device-names.tsv}. */
final class DeviceNames {
  /** TASK_COMM_LEN is 16 with its end byte: a comm of this length may have been cut, a longer one came whole (linux/sched.h). */
  private static final int CUT = 15;

  private final List<Row> rows;

  private DeviceNames(List<Row> rows) {
    this.rows = rows;
  }

  static DeviceNames load() {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = DeviceNames.class.getResourceAsStream("device-names.tsv");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", 3);
        if (!line.startsWith("#") && columns.length == 3) {
          rows.add(new Row(columns[0], columns[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("device-names.tsv", e);
    }
    return new DeviceNames(List.copyOf(rows));
  }

  /** The device that the name of a task gives away; empty: none, or a name that may have been cut inside the device. */
  Optional<String> ofTask(String comm) {
    return of(comm, comm.getBytes(StandardCharsets.UTF_8).length == CUT);
  }

  /** The device in a work's description: {@code writeback wb_workfn (flush-253:0)}. */
  Optional<String> ofWork(String description) {
    int open = description.lastIndexOf('(');
    int close = description.lastIndexOf(')');
    return open < 0 || close < open ? Optional.empty() : of(description.substring(open + 1, close), false);
  }

  private Optional<String> of(String name, boolean maybeCut) {
    for (Row row : rows) {
      Match match = new Match();
      if (match.matches(row.pattern, 0, name, 0)) {
        boolean doubtful = maybeCut && (row.pattern.endsWith("{dev}") || row.pattern.endsWith("{min}"));
        return doubtful || row.device.equals("-") ? Optional.empty() : Optional.of(match.fill(row.device));
      }
    }
    return Optional.empty();
  }

  private record Row(String pattern, String device) {}

  /** One match of a pattern; slots take as much as they can and give back while the rest does not fit. */
  private static final class Match {
    private String dev = "";
    private String n = "";
    private String major = "";
    private String minor = "";

    boolean matches(String pattern, int p, String name, int i) {
      if (p == pattern.length()) {
        return i == name.length();
      }
      if (pattern.charAt(p) != '{') {
        return i < name.length() && name.charAt(i) == pattern.charAt(p) && matches(pattern, p + 1, name, i + 1);
      }
      int close = pattern.indexOf('}', p);
      String slot = pattern.substring(p + 1, close);
      int end = i;
      while (end < name.length() && end - i < 64 && takes(slot, name.charAt(end), end == i)) {
        end++;
      }
      for (; end > i; end--) {
        if (matches(pattern, close + 1, name, end)) {
          keep(slot, name.substring(i, end));
          return true;
        }
      }
      return false;
    }

    String fill(String device) {
      return device.replace("{dev}", dev).replace("{maj}", major).replace("{min}", minor).replace("{n}", n);
    }

    /** Device names: letters, digits, and dm-3, md_d0, nvme0n1p2, cciss!c0d0. */
    private static boolean takes(String slot, char c, boolean first) {
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      return switch (slot) {
        case "dev" -> letter || !first && (digit || c == '-' || c == '_' || c == '!');
        case "any" -> c != ' ';
        default -> digit;
      };
    }

    private void keep(String slot, String text) {
      switch (slot) {
        case "dev" -> dev = text;
        case "n" -> n = text;
        case "maj" -> major = text;
        case "min" -> minor = text;
        default -> { }
      }
    }
  }
}
