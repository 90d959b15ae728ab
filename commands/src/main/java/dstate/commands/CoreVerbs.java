package dstate.commands;

import dstate.api.ask.Ask;
import dstate.api.spi.Verb;
import dstate.api.spi.VerbPack;
import dstate.commands.casefile.CaseVerb;
import dstate.commands.casefile.Resume;
import dstate.commands.check.CheckVerbs;
import dstate.commands.explain.Explain;
import dstate.commands.explain.ListVerb;
import dstate.commands.export.Copy;
import dstate.commands.export.Export;
import dstate.commands.log.Find;
import dstate.commands.log.Log;
import dstate.commands.log.Next;
import dstate.commands.log.Prev;
import dstate.commands.note.MarkVerb;
import dstate.commands.note.NoteVerb;
import dstate.commands.note.NotesVerb;
import dstate.commands.note.Undo;
import dstate.commands.open.Close;
import dstate.commands.open.Open;
import dstate.commands.open.Sources;
import dstate.commands.open.Summary;
import dstate.commands.report.GroupsVerb;
import dstate.commands.report.ReportVerb;
import dstate.commands.report.Reports;
import dstate.commands.settings.Events;
import dstate.commands.settings.FilterVerb;
import dstate.commands.settings.T0;
import dstate.commands.stack.Bt;
import dstate.commands.stack.Down;
import dstate.commands.stack.FrameVerb;
import dstate.commands.stack.Up;
import dstate.commands.task.TaskVerb;
import dstate.commands.task.Tasks;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every verb about evidence, notes and the case; those about the shell itself are the shell's. */
public final class CoreVerbs implements VerbPack {
  private static final String[] NOTHING_LOADED = {"summary", "sources", "reports"};

  @Override
  public String name() {
    return "core";
  }

  @Override
  public List<VerbDef> verbs() {
    return Stream.of(files(), look(), stacks(), notes(), CheckVerbs.all()).flatMap(List::stream).toList();
  }

  private static List<VerbDef> files() {
    return List.of(
        // opening the same file again gives a second source, so the example opens it in a way that shows what it was
        def("open", List.of("load", "file"), "file", "load files or directories", false, Open::new,
            Examples.of(x -> x.loaded() ? List.of("open " + x.path(), "open " + x.path() + " --json", "open " + x.path() + " --cols id,file,lines")
                : List.of("sources", "summary", "events"))),
        def("sources", List.of("src"), "file", "list what is open", true, Sources::new,
            Examples.of(x -> List.of("sources", x.loaded() ? "sources file:" + x.fileGlob() : "sources --json", "sources --damage"))),
        def("close", List.of(), "file", "take a source out of the answers", true, Close::new,
            Examples.of(x -> x.loaded() ? List.of("close " + x.source(), "sources file:" + x.fileGlob(), "summary") : List.of("sources", "summary", "events"))),
        def("case", List.of("project"), "file", "the case and other cases", false, CaseVerb::new,
            Examples.of(x -> List.of("case", x.caseName().isEmpty() ? "case info" : "case info " + x.caseName(), "case list"))),
        def("resume", List.of(), "file", "go on in the case written to last", false, Resume::new,
            Examples.of(x -> x.caseName().isEmpty() ? List.of("case list", "case info", "case list --json")
                : List.of("resume " + x.caseName(), "case list", "case info"))),
        def("export", List.of("save"), "file", "the case for another reader", true, Export::new,
            Examples.of(x -> List.of("export md --brief", "export json", x.report().isPresent() ? "reports top:" + x.symbol() + " --md" : "export md"))),
        def("copy", List.of("yank", "y"), "file", "copy to the clipboard", true, Copy::new,
            Examples.of(x -> x.loaded() ? List.of("copy notes", "copy " + x.place(), "copy last") : List.of("copy notes", "copy last", "notes"))),
        def("events", List.of(), "file", "what was announced", true, Events::new,
            Examples.of(x -> List.of("events", "events last", x.loaded() ? "events " + x.fileName() : "events --json"))));
  }

  private static List<VerbDef> look() {
    return List.of(
        def("summary", List.of("triage", "s"), "look", "the first screen: who is stuck, where, since when", true, Summary::new,
            Examples.of(x -> List.of("summary", "summary --json", x.report().isPresent() ? "reports top:" + x.symbol() : "summary --md"))),
        def("reports", List.of("rep", "r"), "look", "list reports: a row a task that was reported", true, Reports::new,
            Examples.of(x -> List.of("reports", "reports comm:" + x.comm() + " secs>=100", "reports sym:" + x.caller() + " --cols id,comm,top"))),
        def("report", List.of(), "look", "show and select one report", true, ReportVerb::new,
            Examples.ofReport(x -> List.of("report " + x.id(), "report " + x.id() + " --raw", "report " + x.lastId() + " --full"), NOTHING_LOADED)),
        def("groups", List.of("g"), "look", "group reports by what they wait for", true, GroupsVerb::new,
            Examples.of(x -> List.of("groups", "groups --by frame top:" + x.symbol(), "groups --by stack comm:" + x.comm()))),
        def("tasks", List.of("ps"), "look", "list the tasks that reports name", true, Tasks::new,
            Examples.of(x -> List.of("tasks", "tasks UN comm:" + x.comm(), "tasks pid:" + x.pid() + " --json"))),
        def("task", List.of(), "look", "show and select one task", true, TaskVerb::new,
            Examples.of(x -> x.task().isPresent() ? List.of("task " + x.taskId(), "task " + x.taskId() + " --json", "task -")
                : List.of("tasks", "task -", "summary"))),
        def("log", List.of("dmesg"), "look", "lines of the log", true, Log::new,
            Examples.of(x -> List.of("log line:" + x.line() + ".." + (x.line() + 5), "log text:*blocked* -C 1", "log text~/" + x.symbol() + "/ --count"))),
        def("find", List.of("/", "search"), "look", "find a text or /pattern/ in the lines", true, Find::new,
            Examples.ofReport(x -> List.of("find " + x.symbol(), "find /" + x.symbol() + "/", "find " + x.comm() + " src:" + x.source()), NOTHING_LOADED)),
        def("next", List.of(), "look", "the following line that find matches", true, Next::new,
            Examples.ofReport(x -> List.of("find " + x.symbol(), "find " + x.caller(), "find " + x.comm()), NOTHING_LOADED)),
        def("prev", List.of("previous"), "look", "the preceding line that find matches", true, Prev::new,
            Examples.ofReport(x -> List.of("find " + x.caller(), "find " + x.symbol(), "find " + x.comm()), NOTHING_LOADED)),
        def("filter", List.of("only"), "look", "the filter that every list obeys", true, FilterVerb::new,
            Examples.of(x -> List.of("filter", "filter explain sym:" + x.symbol() + " not comm:" + x.comm(), "filter comm:" + x.comm()))),
        def("t0", List.of("="), "look", "show times relative to something", true, T0::new,
            Examples.of(x -> x.report().isPresent() ? List.of("t0 " + x.id(), "t0 " + x.place(), "t0 off") : List.of("t0", "t0 off", "t0 --json"))));
  }

  private static List<VerbDef> stacks() {
    return List.of(
        def("bt", List.of("where", "backtrace"), "stack", "the stack of a report", true, Bt::new,
            Examples.ofReport(x -> List.of("bt " + x.id(), "bt " + x.id() + " " + Math.max(1, x.frame() / 2), "bt " + x.lastId() + " --all"), NOTHING_LOADED)),
        def("frame", List.of("f"), "stack", "show or select a frame", true, FrameVerb::new,
            Examples.ofFrames(x -> List.of("frame " + x.id() + "#" + x.frame(), "frame " + x.id() + "#" + x.symbol(), "frame " + x.id() + "#" + x.caller()), NOTHING_LOADED)),
        def("up", List.of("u"), "stack", "select the caller", true, Up::new,
            Examples.ofFrames(x -> List.of("up " + x.id() + "#" + x.inner() + " --all", "up " + x.id() + "#1 --all", "up " + x.id() + "#0 2 --all"), NOTHING_LOADED)),
        def("down", List.of("d"), "stack", "select the callee", true, Down::new,
            Examples.ofFrames(x -> List.of("down " + x.id() + "#" + x.frame() + " --all", "down " + x.id() + "#" + x.frame() + " 2 --all",
                "frame " + x.id() + "#" + x.symbol()), NOTHING_LOADED)),
        def("list", List.of("l"), "stack", "what a symbol means and the lines around it", true, ListVerb::new,
            Examples.of(x -> List.of("list " + x.symbol(), x.loaded() ? "list " + x.place() : "list request", "list \"telling frame\""))),
        def("explain", List.of("what", "whatis"), "stack", "what a symbol, term, id or error means", true, Explain::new,
            Examples.of(x -> List.of("explain " + x.symbol(), "explain \"telling frame\"", x.report().isPresent() ? "explain " + x.id() : "explain D-FIL-003"))));
  }

  private static List<VerbDef> notes() {
    return List.of(
        def("note", List.of("n", "comment"), "note", "write a note with the lines it rests on", false, NoteVerb::new,
            Examples.of(x -> x.writable() && x.report().isPresent()
                ? List.of("note " + x.id() + " waits in " + x.symbol(), "note " + x.id() + " see the banner --cite " + x.place(), "note --case asked for a block trace")
                : x.reading())),
        def("notes", List.of("findings"), "note", "list the notes", false, NotesVerb::new,
            Examples.of(x -> List.of("notes", "notes status:open", x.report().isPresent() ? "notes text~" + x.symbol() : "notes --json"))),
        def("mark", List.of("m", "bookmark"), "note", "mark an object or a line", false, MarkVerb::new,
            Examples.of(x -> x.writable() && x.report().isPresent()
                ? List.of("mark " + x.id() + " first", "mark " + x.place() + " banner", "mark --list") : x.reading())),
        def("undo", List.of(), "note", "take back the last note, edit, mark or filter", false, Undo::new,
            Examples.of(x -> x.writable() && x.note().isPresent() ? List.of("undo", "undo 2", "notes text~" + x.symbol()) : x.reading())));
  }

  private static VerbDef def(
      String name, List<String> aliases, String topic, String about, boolean needsSources, Supplier<? extends Verb> verb,
      Function<Ask, List<String>> examples) {
    return new VerbDef(name, aliases, topic, about, examples, needsSources, verb);
  }
}
