package dstate.shell.complete;

import dstate.api.ask.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of each verb may be, for completion only; a verb that is not here takes its options and a filter over
 * reports when it lists something, else nothing is offered. What a verb accepts is decided by the verb.
 */
public enum Argument {
  REPORT, TASK, SOURCE, NOTE, FRAME, SYMBOL, PATH, CHECKLIST, CASE, SETTING, TOPIC, FORMAT, VERB,
  REPORT_FILTER, TASK_FILTER, LOG_FILTER, NOTE_FILTER, SOURCE_FILTER;

  /** @param words fixed ones @param kinds looked up in what is loaded */
  record Takes(List<String> words, List<Argument> kinds) {}

  private static final Takes NOTHING = new Takes(List.of(), List.of());

  private static final Map<String, Takes> BY_VERB = Map.ofEntries(
      Map.entry("open", kinds(PATH)), Map.entry("run", kinds(PATH)), Map.entry("source", kinds(PATH)),
      Map.entry("close", kinds(SOURCE)),
      Map.entry("sources", kinds(SOURCE, SOURCE_FILTER)),
      Map.entry("reports", kinds(REPORT_FILTER)), Map.entry("groups", kinds(REPORT_FILTER)),
      Map.entry("foreach", new Takes(List.of("do"), List.of(REPORT_FILTER))),
      Map.entry("filter", new Takes(List.of("off", "save", "drop", "explain"), List.of(REPORT_FILTER))),
      Map.entry("tasks", kinds(TASK_FILTER)), Map.entry("task", kinds(TASK)),
      Map.entry("report", kinds(REPORT)), Map.entry("bt", kinds(REPORT)),
      Map.entry("frame", kinds(FRAME)), Map.entry("list", kinds(SYMBOL)), Map.entry("explain", kinds(SYMBOL, REPORT)),
      Map.entry("log", kinds(LOG_FILTER)), Map.entry("find", kinds(LOG_FILTER)),
      Map.entry("mark", kinds(REPORT, TASK)), Map.entry("note", kinds(REPORT, TASK, NOTE)), Map.entry("notes", kinds(NOTE_FILTER)),
      Map.entry("t0", new Takes(List.of("off"), List.of(REPORT))),
      Map.entry("copy", new Takes(List.of("last", "notes"), List.of(REPORT))),
      Map.entry("checklist", new Takes(List.of("list", "show", "run", "resume", "answer", "lint"), List.of(CHECKLIST))),
      Map.entry("case", new Takes(List.of("list", "info", "new", "open", "rename", "delete"), List.of(CASE))),
      Map.entry("resume", kinds(CASE)),
      Map.entry("export", words("md", "json")),
      Map.entry("set", kinds(SETTING)), Map.entry("pager", words("on", "off")),
      Map.entry("events", words("last")),
      Map.entry("help", kinds(TOPIC)), Map.entry("repeat", kinds(VERB)), Map.entry("alias", kinds(VERB)));

  private static Takes kinds(Argument... kinds) {
    return new Takes(List.of(), List.of(kinds));
  }

  private static Takes words(String... words) {
    return new Takes(List.of(words), List.of());
  }

  static Takes of(String verb) {
    return BY_VERB.getOrDefault(verb, NOTHING);
  }

  /** Verbs that are named here; each has to exist and to take what is said. */
  static Set<String> verbs() {
    return BY_VERB.keySet();
  }

  /** Whose fields a filter argument has. */
  Optional<Scope> scope() {
    return switch (this) {
      case REPORT_FILTER -> Optional.of(Scope.REPORTS);
      case TASK_FILTER -> Optional.of(Scope.TASKS);
      case LOG_FILTER -> Optional.of(Scope.LOG);
      case NOTE_FILTER -> Optional.of(Scope.NOTES);
      case SOURCE_FILTER -> Optional.of(Scope.SOURCES);
      default -> Optional.empty();
    };
  }

  /** The scope of the filter a verb takes. */
  public static Optional<Scope> filterOf(String verb) {
    return of(verb).kinds().stream().flatMap(k -> k.scope().stream()).findFirst();
  }
}
