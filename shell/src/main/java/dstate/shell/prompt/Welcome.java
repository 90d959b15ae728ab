package dstate.shell.prompt;

import dstate.api.ask.Workspace.Opened;
import dstate.api.model.Source;
import dstate.api.result.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said once the sources of the command line are in: a line a source, then what could not be read, then what next. */
final class Welcome {
  private Welcome() {}

  static List<String> of(Opened opened, double seconds, String caseName, int reports) {
    List<String> lines = new ArrayList<>();
    int name = opened.sources().stream().mapToInt(s -> s.file().length()).max().orElse(0);
    int format = opened.sources().stream().mapToInt(s -> s.format().length()).max().orElse(0);
    for (Source s : opened.sources()) {
      lines.add(String.format(Locale.ROOT, "%-2s %-" + Math.min(40, Math.max(1, name)) + "s  %-" + Math.max(1, format) + "s  %,d lines  %s%s",
          s.id(), shortened(s.file(), 40), s.format(), s.lines(), boots(s), s.damage().isEmpty() ? "" : "  ! " + damage(s)).stripTrailing());
    }
    for (UserError e : opened.errors()) {
      lines.add(e.message() + " (" + e.code().code() + ")" + (e.hint().isEmpty() ? "" : ": " + e.hint()));
    }
    String kept = caseName.isEmpty() ? "No case: notes are off (--case NAME keeps them)." : "Case: " + caseName + ".";
    if (opened.sources().isEmpty()) {
      lines.add("Nothing is loaded. open PATH reads a log, open - takes a paste. " + kept);
    } else {
      lines.add(String.format(Locale.ROOT, "%,d report%s, read in %.1f s. %s", reports, reports == 1 ? "" : "s", seconds, kept));
      lines.add("Type summary, reports, groups, bt, checklist run hung-first; help for all.");
    }
    return lines;
  }

  private static String boots(Source s) {
    return s.boots() <= 0 ? "" : s.boots() == 1 ? "1 boot" : s.boots() + " boots";
  }

  private static String damage(Source s) {
    return s.damage().size() == 1 ? s.damage().get(0).what() : s.damage().size() + " damaged places (sources --damage)";
  }

  /** The end of a path says more than its start. */
  private static String shortened(String path, int columns) {
    return path.length() <= columns ? path : "~" + path.substring(path.length() - columns + 1);
  }
}
