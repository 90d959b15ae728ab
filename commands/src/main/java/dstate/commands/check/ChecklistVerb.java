package dstate.commands.check;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Checklist;
import dstate.api.model.ChecklistRun;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.triage.checklist.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code checklist list|show|run|answer|resume|lint [NAME]}. */
@Command(name = "checklist", description = {
    "Guided checklists: steps that look at what is loaded, ask you, or name a command to run elsewhere.",
    "list: the lists that are there. show NAME: its steps. run NAME: walk through it.",
    "answer RUN STEP yes|no|unknown|skip: answer a step of a saved run. resume [RUN]: look again.",
    "lint [PATH]: find mistakes in a list."})
public final class ChecklistVerb implements Verb {
  private static final List<String> ACTIONS = List.of("list", "show", "run", "answer", "resume", "lint");

  @Parameters(arity = "0..*", paramLabel = "WORD", description = "what to do, and the name of a list or run")
  private List<String> words = List.of();

  @Option(names = "--answer", paramLabel = "STEP=WORD", description = "Answer a step: yes, no, unknown or skip. May be repeated.")
  private List<String> answers = List.of();

  @Option(names = "--answers", paramLabel = "FILE", description = "Answers from a file: STEP=yes on each line, # starts a comment.")
  private String answersFile = "";

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A parameter of the list, as in dev=vdb. May be repeated.")
  private List<String> params = List.of();

  @Override
  public Outcome run(Ask ask) {
    String action = words.isEmpty() ? "list" : words.get(0);
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    return switch (action) {
      case "list" -> none(rest, action, Outcome.of(new Lists(ask.workspace().checklists(), ask.notes().runs())));
      case "show" -> show(ask, one(rest, "show", "NAME"));
      case "run" -> start(ask, rest);
      case "answer" -> answer(ask, rest);
      case "resume" -> resume(ask, rest);
      case "lint" -> new Lint(ask).of(rest);
      default -> throw ErrorCode.WORDS.error("checklist does not know '" + action + "'")
          .hint(Nearest.didYouMean(action, ACTIONS) + "one of " + String.join(" ", ACTIONS)).refusal();
    };
  }

  private static Outcome none(List<String> rest, String action, Outcome outcome) {
    if (!rest.isEmpty()) {
      throw ErrorCode.WORDS.error("checklist " + action + " does not take the word '" + rest.get(0) + "'").hint("checklist show NAME shows one list").refusal();
    }
    return outcome;
  }

  private static String one(List<String> rest, String action, String what) {
    if (rest.size() != 1) {
      throw ErrorCode.WORDS.error("checklist " + action + " needs one " + what + ", found " + rest.size() + " words")
          .hint("checklist list names the lists").refusal();
    }
    return rest.get(0);
  }

  private Outcome show(Ask ask, String name) {
    Optional<ChecklistRun> run = ask.notes().runs().stream().filter(r -> r.id().equalsIgnoreCase(name)).findFirst();
    return run.map(r -> Outcome.of(new SavedRun(r))).orElseGet(() -> Outcome.of(new ListShown(find(ask, name))));
  }

  private Outcome start(Ask ask, List<String> rest) {
    if (rest.isEmpty()) {
      throw ErrorCode.WORDS.error("checklist run needs the NAME of a list").hint("checklist list names the lists").refusal();
    }
    Checklist list = find(ask, rest.get(0));
    Map<String, Given> given = given(ask, list);
    Runs runs = new Runs(ask, list, Answers.params(params));
    if (rest.size() > 1) {
      Answers.checkStep(rest.get(1), lists(ask));
      given.put(rest.get(1), Answers.typed(rest.subList(2, rest.size())));
      return runs.unsaved(given, rest.get(1));
    }
    return runs.start(given);
  }

  private Outcome answer(Ask ask, List<String> rest) {
    if (rest.size() < 3) {
      throw ErrorCode.WORDS.error("checklist answer needs RUN STEP WORD").hint("as in checklist answer K1 b10 no; the word is yes, no, unknown or skip").refusal();
    }
    ChecklistRun run = saved(ask, rest.get(0));
    Answers.checkStep(rest.get(1), lists(ask));
    Map<String, Given> given = given(ask, find(ask, run.list()));
    given.put(rest.get(1), Answers.typed(rest.subList(2, rest.size())));
    return new Runs(ask, find(ask, run.list()), Answers.params(params)).goOn(run, given, rest.get(1));
  }

  private Outcome resume(Ask ask, List<String> rest) {
    ChecklistRun run = rest.isEmpty() ? newest(ask) : saved(ask, one(rest, "resume", "RUN"));
    Checklist list = find(ask, run.list());
    return new Runs(ask, list, Answers.params(params)).goOn(run, given(ask, list), "");
  }

  private Map<String, Given> given(Ask ask, Checklist list) {
    List<String> lines = new ArrayList<>();
    if (!answersFile.isEmpty()) {
      lines.addAll(Answers.lines(ask.workspace().readSmall(answersFile), answersFile));
    }
    lines.addAll(answers);
    return Answers.given(lines, list, lists(ask));
  }

  private static List<Checklist> lists(Ask ask) {
    return ask.workspace().checklists().lists();
  }

  private static Checklist find(Ask ask, String name) {
    List<Checklist> lists = lists(ask);
    return lists.stream().filter(l -> l.id().equals(name)).findFirst().orElseThrow(() -> noList(name, lists));
  }

  private static Refusal noList(String name, List<Checklist> lists) {
    List<String> ids = lists.stream().map(Checklist::id).toList();
    return ErrorCode.CHECKLIST.error("no checklist '" + name + "'").hint(Nearest.didYouMean(name, ids) + "lists: " + String.join(" ", ids)).refusal();
  }

  /** A run by id, or the newest of a list. */
  private static ChecklistRun saved(Ask ask, String name) {
    List<ChecklistRun> runs = ask.notes().runs();
    return runs.stream().filter(r -> r.id().equalsIgnoreCase(name)).findFirst()
        .or(() -> runs.stream().filter(r -> ("K:" + r.list()).equals(name) || r.list().equals(name.toLowerCase(Locale.ROOT))).reduce((a, b) -> b))
        .orElseThrow(() -> ErrorCode.CHECKLIST.error("no checklist run '" + name + "' in this case")
            .hint(runs.isEmpty() ? "checklist run NAME starts one; with --case none runs are not kept"
                : "runs: " + String.join(" ", runs.stream().map(ChecklistRun::id).toList())).refusal());
  }

  /** The newest run without a verdict, else the newest. */
  private static ChecklistRun newest(Ask ask) {
    List<ChecklistRun> runs = ask.notes().runs();
    return runs.stream().filter(r -> r.verdict().isEmpty()).reduce((a, b) -> b).or(() -> runs.stream().reduce((a, b) -> b))
        .orElseThrow(() -> ErrorCode.CHECKLIST.error("no checklist was run in this case").hint("checklist list, then checklist run NAME").refusal());
  }
}
