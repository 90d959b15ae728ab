package dstate.shell.dispatch;

import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.commands.table.ShowOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.InitializationException;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the options and words of one verb, with a model built for this verb and this line: fields keep nothing of the line before. */
public final class VerbParser {
  private VerbParser() {}

  /**
   * @param verb its fields are set
   * @param show output options of a verb that has none of its own; empty: it handles them itself
   * @param help {@code --help} was among the words
   */
  record Parsed(Verb verb, Optional<ShowOptions> show, boolean help) {}

  /** The model of a verb: what help and completion show. */
  public static CommandSpec model(VerbCatalogue.Entry entry) {
    return build(entry, entry.def().supplier().get()).line().getCommandSpec();
  }

  private record Built(CommandLine line, Optional<ShowOptions> show) {}

  private static Built build(VerbCatalogue.Entry entry, Verb verb) {
    CommandSpec spec = spec(verb);
    spec.name(entry.def().name());
    ShowOptions show = new ShowOptions();
    CommandSpec mixin = CommandSpec.forAnnotatedObject(show);
    boolean own = mixin.optionsMap().keySet().stream().anyMatch(spec.optionsMap()::containsKey);
    if (!own) {
      spec.addMixin("show", mixin);
    }
    String[] help = List.of("-h", "--help").stream().filter(n -> !spec.optionsMap().containsKey(n)).toArray(String[]::new);
    if (help.length > 0) {
      spec.addOption(OptionSpec.builder(help).usageHelp(true).arity("0").type(boolean.class).description("What this verb does.").build());
    }
    CommandLine line = new CommandLine(spec);
    line.setExpandAtFiles(false); // a note may start with @
    line.setAbbreviatedOptionsAllowed(false);
    line.setTrimQuotes(false);
    line.setOverwrittenOptionsAllowed(false);
    line.setInterpolateVariables(false); // a note may hold ${…}
    line.setStopAtPositional(verb instanceof RawWords);
    return new Built(line, own ? Optional.empty() : Optional.of(show));
  }

  /** A verb without annotations takes no words. */
  private static CommandSpec spec(Verb verb) {
    try {
      return CommandSpec.forAnnotatedObject(verb);
    } catch (InitializationException e) {
      if (Arrays.stream(verb.getClass().getAnnotations()).anyMatch(a -> a.annotationType().getName().startsWith("picocli."))) {
        throw e; // annotated, and wrongly: a bug of its pack
      }
      return CommandSpec.create();
    }
  }

  /** @param words those after the verb @param line whole, for carets */
  static Parsed parse(VerbCatalogue.Entry entry, List<LineLexer.Word> words, String line) {
    Verb verb = entry.def().supplier().get();
    Built built = build(entry, verb);
    List<String> texts = words.stream().map(LineLexer.Word::text).toList();
    try {
      CommandLine.ParseResult result = built.line().parseArgs(texts.toArray(new String[0]));
      return new Parsed(verb, built.show(), result.isUsageHelpRequested());
    } catch (ParameterException e) {
      throw pointed(error(e, entry), e, words, line).refusal();
    }
  }

  private static UserError error(ParameterException e, VerbCatalogue.Entry entry) {
    String name = entry.def().name();
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String help = "help " + name;
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
      if (word.startsWith("-") && word.length() > 1) {
        String option = optionName(word);
        return ErrorCode.OPTION.error("'" + name + "' has no option " + option)
            .hint(Nearest.didYouMean(option, spec.optionsMap().keySet()) + "options: " + help);
      }
      return ErrorCode.WORDS.error("'" + name + "' does not take the word '" + word + "'").hint("how it is used: " + help);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec arg = missing.getMissing().get(0);
      return arg.isOption() ? ErrorCode.OPTION.error(shown(arg) + " needs " + label(arg)).hint("how it is used: " + help)
          : ErrorCode.WORDS.error("'" + name + "' needs " + label(arg)).hint("how it is used: " + help);
    }
    ArgSpec arg = e.getArgSpec();
    if (e instanceof OverwrittenOptionException overwritten) {
      return ErrorCode.OPTION.error(shown(overwritten.getOverwritten()) + " is given twice").hint("give it once");
    }
    if (e instanceof MaxValuesExceededException || arg == null) {
      return ErrorCode.WORDS.error("'" + name + "' is given too many or too few words").hint("how it is used: " + help);
    }
    String value = e.getValue() == null ? "" : ", not '" + e.getValue() + "'";
    ErrorCode code = arg.isOption() ? ErrorCode.OPTION : ErrorCode.WORDS;
    return code.error(shown(arg) + " takes " + kind(arg) + value).hint("how it is used: " + help);
  }

  /** Points at the word that is wrong, where it can be told which. */
  private static UserError pointed(UserError error, ParameterException e, List<LineLexer.Word> words, String line) {
    List<String> suspects = new ArrayList<>();
    if (e instanceof UnmatchedArgumentException unmatched) {
      suspects.addAll(unmatched.getUnmatched());
    }
    if (e.getValue() != null) {
      suspects.add(e.getValue());
    }
    List<ArgSpec> args = new ArrayList<>(e instanceof MissingParameterException missing ? missing.getMissing() : List.of());
    args.add(e instanceof OverwrittenOptionException overwritten ? overwritten.getOverwritten() : e.getArgSpec());
    for (ArgSpec arg : args) {
      if (arg instanceof OptionSpec option) {
        suspects.addAll(List.of(option.names()));
      }
    }
    for (String suspect : suspects) {
      for (LineLexer.Word word : words) {
        if (!suspect.isEmpty() && (word.text().equals(suspect) || word.text().startsWith(suspect + "="))) {
          return error.pointing(line, word.start());
        }
      }
    }
    return error;
  }

  private static String optionName(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }

  private static String shown(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : label(arg);
  }

  private static String label(ArgSpec arg) {
    String label = arg.paramLabel();
    return label.isEmpty() ? "a value" : label.replace("<", "").replace(">", "");
  }

  private static String kind(ArgSpec arg) {
    Class<?> type = arg.auxiliaryTypes().length > 0 ? arg.auxiliaryTypes()[0] : arg.type();
    if (type.isEnum()) {
      return "one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    return type == boolean.class || type == Boolean.class ? "no value" : label(arg);
  }
}
