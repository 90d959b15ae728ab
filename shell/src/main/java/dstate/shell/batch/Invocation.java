package dstate.shell.batch;

import dstate.api.ask.Settings;
import java.util.List;

/**
 * A command line taken apart.
 *
 * @param caseName as given; empty: derived from the first source
 * @param format name for {@code --as}; empty: recognise
 * @param since start of the reports' times, as typed; empty: no bound. Likewise {@code until}
 * @param settings from {@code --set}, {@code --json} and the like
 * @param pluginDirs given with {@code --plugins}
 * @param failOn expression; empty: none
 * @param budgetNanos 0: none
 * @param paths to open
 * @param steps lines and scripts in the order given
 * @param verb words of the verb form; empty: another form
 * @param ask HELP or VERSION instead of all this
 */
public record Invocation(
    String caseName, String format, String since, String until, Settings settings, List<String> pluginDirs, String failOn, long budgetNanos,
    boolean keepGoing, boolean quiet, boolean plain, List<String> paths, List<Step> steps, List<String> verb, Wish ask) {
  public Invocation {
    pluginDirs = List.copyOf(pluginDirs);
    paths = List.copyOf(paths);
    steps = List.copyOf(steps);
    verb = List.copyOf(verb);
  }

  /** {@code --since} and {@code --until} as a filter expression; empty: neither was given. */
  public String timeFilter() {
    return since.isEmpty() && until.isEmpty() ? "" : "time:" + since + ".." + until;
  }

  /** What the command line is for. */
  public enum Wish { WORK, HELP, VERSION }

  /** @param script whether {@code text} is the path of a script ({@code -}: standard input), not a line */
  public record Step(boolean script, String text) {}
}
