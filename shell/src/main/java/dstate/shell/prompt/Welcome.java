package dstate.shell.prompt;

import dstate.api.ask.Workspace.Opened;
import dstate.api.model.Source;
import dstate.api.result.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is said once the sources of the command line are in: a line a source, then what could not be read, then what next. */
final class Welcome {
  /** As many sources as are named one by one. */
  private static final int MOST = 5;

  private Welcome() {}

  static List<String> of(Opened opened, double seconds, String caseName, int reports) {
    List<String> lines = new ArrayList<>();
    // A directory may hold hundreds of files: what was recognised comes first, and the last two lines are always seen.
    List<Source> shown = opened.sources();
    if (shown.size() > MOST) {
      shown = shown.stream().sorted(Comparator.comparing(s -> !s.recognised())).limit(MOST).toList();
    }
    int name = shown.stream().mapToInt(s -> s.file().length()).max().orElse(0);
    int format = shown.stream().mapToInt(s -> s.format().length()).max().orElse(0);
    for (Source s : shown) {
      lines.add(String.format(Locale.ROOT, "%-2s %-" + Math.min(40, Math.max(1, name)) + "s  %-" + Math.max(1, format) + "s  %,d lines  %s%s",
          s.id(), shortened(s.file(), 40), s.format(), s.lines(), boots(s), s.damage().isEmpty() ? "" : "  ! " + damage(s)).stripTrailing());
    }
    if (opened.sources().size() > shown.size()) {
      long unread = opened.sources().stream().filter(s -> !s.recognised()).count();
      lines.add(String.format(Locale.ROOT, "%,d sources, %,d of them recognised; %,d shown here (sources lists all).",
          opened.sources().size(), opened.sources().size() - unread, shown.size()));
    }
    List<UserError> errors = opened.errors().size() <= MOST ? opened.errors() : opened.errors().subList(0, 1);
    for (UserError e : errors) {
      lines.add(e.message() + " (" + e.code().code() + ")" + (e.hint().isEmpty() ? "" : ": " + e.hint()));
    }
    if (errors.size() < opened.errors().size()) {
      lines.add(opened.errors().size() - errors.size() + " more could not be read.");
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
    return s.boots() <= 0 || !s.recognised() ? "" : s.boots() == 1 ? "1 boot" : s.boots() + " boots";
  }

  private static String damage(Source s) {
    return s.damage().size() == 1 ? s.damage().get(0).what() : s.damage().size() + " damaged places (sources --damage)";
  }

  /** The end of a path says more than its start. */
  private static String shortened(String path, int columns) {
    return path.length() <= columns ? path : "~" + path.substring(path.length() - columns + 1);
  }
}
