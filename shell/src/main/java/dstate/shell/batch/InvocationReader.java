package dstate.shell.batch;

import dstate.api.ask.Settings;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.commands.place.Nearest;
import dstate.shell.batch.Invocation.Step;
import dstate.shell.batch.Invocation.Wish;
import dstate.shell.dispatch.SettingsCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Reads the arguments of the process. By hand, since a picocli model costs a fifth of a second and the prompt has to come up. */
public final class InvocationReader {
  /** Options with a value, and what it is. */
  private static final Map<String, String> VALUED = new LinkedHashMap<>();

  /** Options without one. */
  private static final List<String> PLAIN = List.of(
      "--json", "--csv", "--md", "--plain", "--no-color", "--keep-going", "--strict", "-q", "--quiet", "--version", "-V", "--help", "-h");

  static {
    VALUED.put("-e", "LINE");
    VALUED.put("-x", "FILE");
    VALUED.put("--case", "NAME");
    VALUED.put("--as", "FORMAT");
    VALUED.put("--host", "HOST");
    VALUED.put("--since", "TIME");
    VALUED.put("--until", "TIME");
    VALUED.put("--tz", "ZONE");
    VALUED.put("--set", "NAME=VALUE");
    VALUED.put("--plugins", "DIR");
    VALUED.put("--fail-on", "EXPR");
    VALUED.put("--budget", "DURATION");
    VALUED.put("--redact", "CLASSES");
  }

  /** Options of the contract whose work is not in this version: said, never silently passed over. */
  private static final Map<String, String> NOT_YET = Map.of(
      "--host", "name the host in a note", "--tz", "times are shown as the source gives them",
      "--redact", "remove names from the export before it leaves the house", "--strict", "it belongs to --redact");

  private final List<String> args;
  private final BiPredicate<String, List<String>> verbForm;
  private final List<String> pluginDirs = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private Settings settings = Settings.NONE;
  private List<String> verb = List.of();
  private boolean keepGoing;
  private boolean quiet;
  private boolean plain;
  private Wish wish = Wish.WORK;
  private int at;

  private InvocationReader(List<String> args, BiPredicate<String, List<String>> verbForm) {
    this.args = args;
    this.verbForm = verbForm;
  }

  /**
   * @param verbForm whether a first word, with these plug-in directories, is a verb and no file
   * @throws Refusal for what the command line cannot mean
   */
  public static Invocation read(List<String> args, BiPredicate<String, List<String>> verbForm) {
    return new InvocationReader(args, verbForm).read();
  }

  private Invocation read() {
    boolean words = false;
    while (at < args.size()) {
      String arg = args.get(at++);
      if (words || arg.equals("-") || !arg.startsWith("-")) {
        if (!words && paths.isEmpty() && steps.isEmpty() && verbForm.test(arg, pluginDirs)) {
          verb = args.subList(at - 1, args.size());
          break;
        }
        paths.add(arg);
      } else if (arg.equals("--")) {
        words = true;
      } else {
        option(arg);
      }
    }
    if (steps.stream().filter(s -> s.script() && s.text().equals("-")).count() > 1) {
      throw ErrorCode.OPTION.error("-x - is given twice; there is one standard input").refusal();
    }
    if (paths.contains("-") && steps.contains(new Step(true, "-"))) {
      throw ErrorCode.OPTION.error("standard input is the script (-x -) and the data (-) at once").hint("put one of them into a file").refusal();
    }
    return new Invocation(values.getOrDefault("--case", ""), values.getOrDefault("--as", ""), values.getOrDefault("--since", ""),
        values.getOrDefault("--until", ""), settings, pluginDirs, values.getOrDefault("--fail-on", ""),
        values.containsKey("--budget") ? Budget.nanos(values.get("--budget")) : 0, keepGoing, quiet, plain, paths, steps, verb, wish);
  }

  private void option(String arg) {
    int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
    String name = equals < 0 ? arg : arg.substring(0, equals);
    String label = VALUED.get(name);
    if (label == null && !PLAIN.contains(name)) {
      List<String> known = new ArrayList<>(VALUED.keySet());
      known.addAll(PLAIN);
      throw ErrorCode.OPTION.error("unknown option " + name).hint(Nearest.didYouMean(name, known) + "options: dstate --help").refusal();
    }
    if (NOT_YET.containsKey(name)) {
      throw ErrorCode.ABSENT.error("option " + name + " is not in this version").hint(NOT_YET.get(name)).refusal();
    }
    if (label == null) {
      if (equals >= 0) {
        throw ErrorCode.OPTION.error(name + " takes no value").refusal();
      }
      flag(name);
      return;
    }
    if (equals < 0 && at == args.size()) {
      throw ErrorCode.OPTION.error(name + " needs " + label).hint("options: dstate --help").refusal();
    }
    valued(name, label, equals < 0 ? args.get(at++) : arg.substring(equals + 1));
  }

  private void flag(String name) {
    switch (name) {
      case "--json", "--csv", "--md" -> settings = SettingsCatalogue.set(settings, "mode", name.substring(2));
      case "--no-color" -> settings = settings.with("color", "off");
      case "--plain" -> plain = true;
      case "--keep-going" -> keepGoing = true;
      case "-q", "--quiet" -> quiet = true;
      case "--version", "-V" -> wish = Wish.VERSION;
      case "--help", "-h" -> wish = Wish.HELP;
      default -> throw new AssertionError(name);
    }
  }

  private void valued(String name, String label, String value) {
    switch (name) {
      case "-e" -> value.lines().forEach(l -> steps.add(new Step(false, l)));
      case "-x" -> steps.add(new Step(true, value));
      case "--plugins" -> pluginDirs.add(value);
      case "--set" -> {
        int equals = value.indexOf('=');
        if (equals <= 0) {
          throw ErrorCode.OPTION.error("--set needs " + label + ", not '" + value + "'").refusal();
        }
        settings = SettingsCatalogue.set(settings, value.substring(0, equals), value.substring(equals + 1));
      }
      default -> {
        if (value.isEmpty()) {
          throw ErrorCode.OPTION.error(name + " needs " + label + ", not an empty word").refusal();
        }
        values.put(name, value);
      }
    }
  }
}
