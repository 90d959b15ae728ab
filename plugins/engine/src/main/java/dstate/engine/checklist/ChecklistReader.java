package dstate.engine.checklist;

import dstate.api.model.Certainty;
import dstate.api.model.Checklist;
import dstate.api.model.Checklist.Collect;
import dstate.api.model.Checklist.Conclude;
import dstate.api.model.Checklist.Param;
import dstate.api.model.Checklist.Probe;
import dstate.api.model.Checklist.Recorded;
import dstate.api.model.Checklist.Sample;
import dstate.api.model.Checklist.Step;
import dstate.api.model.Checklist.StepKind;
import dstate.api.model.Checklist.Verdict;
import dstate.api.result.Refusal;
import dstate.api.result.UserError;
import dstate.api.spi.ChecklistPack.ChecklistFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one checklist file. */
public final class ChecklistReader {
  static final String SCHEMA = "dstate.checklist/1";
  static final Set<String> KINDS_OF_ROWS =
      Set.of("reports", "tasks", "io", "events", "log", "devices", "sources", "chains", "locks", "sys", "run");
  private static final Set<String> CERTAINTIES = Set.of("seen", "inferred", "guess");
  private static final Set<String> WORDS = Set.of("yes", "no", "unknown");

  private final String origin;
  private final List<UserError> errors = new ArrayList<>();

  private ChecklistReader(String origin) {
    this.origin = origin;
  }

  /** @param list what could be read; empty when an error stands in the way @param errors in the order of the file */
  public record Read(Optional<Checklist> list, List<UserError> errors) {
    public Read {
      errors = List.copyOf(errors);
    }
  }

  /** The list of a file, or the places where it breaks the language. Never throws. */
  public static Read read(ChecklistFile file) {
    ChecklistReader reader = new ChecklistReader(file.name());
    try {
      Checklist list = reader.list(YamlText.parse(file.name(), file.yaml()));
      return new Read(reader.errors.isEmpty() ? Optional.of(list) : Optional.empty(), reader.errors);
    } catch (Refusal refusal) {
      return new Read(Optional.empty(), List.of(refusal.error()));
    }
  }

  private Fields fields(Node node, String what, String... known) {
    return Fields.of(node, what, Set.of(known), origin, errors);
  }

  private Checklist list(Node root) {
    Fields f = fields(root, "a checklist", "schema", "id", "version", "title", "purpose", "needs", "params", "steps", "verdicts", "samples");
    if (f.has("schema") && !f.text("schema").equals(SCHEMA)) {
      f.error("schema", "schema is " + SCHEMA + ", found '" + f.text("schema") + "'");
    }
    f.needed("schema");
    String id = f.needed("id");
    if (!id.isEmpty() && !isId(id)) {
      f.error("id", "id is lower-case words with dashes, found '" + id + "'");
    }
    String version = f.needed("version");
    if (!version.isEmpty() && !isVersion(version)) {
      f.error("version", "version is two numbers as in \"1.0\", found '" + version + "'");
    }
    List<Step> steps = f.list("steps").stream().map(this::step).toList();
    if (steps.isEmpty()) {
      f.error("steps", "a checklist has steps");
    }
    return new Checklist(id, version, f.needed("title"), f.text("purpose"), needs(f), f.list("params").stream().map(this::param).toList(),
        steps, f.list("verdicts").stream().map(this::verdict).toList(), f.list("samples").stream().map(this::sample).toList(), origin);
  }

  private Map<String, String> needs(Fields list) {
    Map<String, String> needs = new LinkedHashMap<>();
    list.node("needs").ifPresent(node -> {
      Fields f = fields(node, "needs", "log", "trace", "tree", "host");
      f.names().forEach(n -> needs.put(n, f.word(n, Set.of("required", "useful"), "useful")));
    });
    return needs;
  }

  private Param param(Node node) {
    Fields f = fields(node, "a parameter", "id", "ask", "propose", "default");
    return new Param(f.needed("id"), f.needed("ask"), f.node("propose").map(this::probe).orElse(Probe.NONE), f.text("default"));
  }

  private Step step(Node node) {
    Fields f = fields(node, "a step", "id", "kind", "ask", "why", "probe", "good", "then", "collect", "record", "conclude");
    f.needed("kind");
    StepKind kind = StepKind.valueOf(f.word("kind", Set.of("query", "ask", "external"), "ask").toUpperCase(Locale.ROOT));
    String id = f.needed("id");
    if (!id.isEmpty() && !isId(id)) {
      f.error("id", "id is lower-case letters, digits and dashes, found '" + id + "'");
    }
    Probe probe = f.node("probe").map(this::probe).orElse(Probe.NONE);
    if (kind == StepKind.QUERY && !probe.present()) {
      f.error("kind", "step '" + id + "' is a query and has no probe");
    }
    return new Step(id, kind, f.needed("ask"), f.needed("why"), probe, f.word("good", Set.of("yes", "no"), ""), then(f),
        f.list("collect").stream().map(this::collect).toList(), f.node("record").map(this::recorded).orElse(Recorded.NONE),
        f.list("conclude").stream().map(this::conclude).toList(), f.line());
  }

  private Map<String, String> then(Fields step) {
    Map<String, String> then = new LinkedHashMap<>();
    step.node("then").ifPresent(node -> {
      Fields f = fields(node, "then", "yes", "no", "unknown");
      f.names().forEach(n -> then.put(n, f.needed(n)));
    });
    return then;
  }

  private Probe probe(Node node) {
    Fields f = fields(node, "a probe", "from", "where", "during", "test", "enough", "unless");
    f.needed("from");
    return new Probe(f.word("from", KINDS_OF_ROWS, "reports"), f.text("where"), f.text("during"), f.needed("test"), f.texts("enough"),
        f.text("unless"));
  }

  private Collect collect(Node node) {
    Fields f = fields(node, "a collect entry", "run", "on", "changes", "need", "note", "paste-as", "undo");
    f.needed("changes");
    String changes = f.word("changes", Set.of("no", "log", "trace", "setting", "stops"), "stops");
    if ((changes.equals("trace") || changes.equals("setting")) && !f.has("undo")) {
      f.error("changes", "a command that changes something (changes: " + changes + ") has its 'undo'");
    }
    return new Collect(f.needed("run"), f.word("on", Set.of("host", "dom0", "hypervisor", "guest", "array"), "host"), changes,
        f.text("need"), f.text("note"), f.text("paste-as"), f.text("undo"));
  }

  private Recorded recorded(Node node) {
    Fields f = fields(node, "record", "on", "text", "tag");
    return new Recorded(f.text("on"), f.needed("text"), f.text("tag"));
  }

  private Conclude conclude(Node node) {
    Fields f = fields(node, "a conclusion", "when", "say", "sure");
    f.needed("when");
    f.needed("sure");
    return new Conclude(f.word("when", WORDS, "unknown"), f.needed("say"), certainty(f.word("sure", CERTAINTIES, "guess")));
  }

  private Verdict verdict(Node node) {
    Fields f = fields(node, "a verdict", "id", "text", "family", "cap", "confirm", "refute", "next");
    f.needed("cap");
    return new Verdict(f.needed("id"), f.needed("text"), f.needed("family"), certainty(f.word("cap", CERTAINTIES, "guess")),
        f.text("confirm"), f.text("refute"), f.text("next"));
  }

  private Sample sample(Node node) {
    Fields f = fields(node, "a sample", "case", "expect");
    return new Sample(f.needed("case"), f.needed("expect"));
  }

  private static Certainty certainty(String word) {
    return Certainty.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static boolean isId(String id) {
    return id.length() <= 40 && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')
        && !id.startsWith("-") && !id.endsWith("-");
  }

  private static boolean isVersion(String version) {
    int dot = version.indexOf('.');
    return dot > 0 && dot < version.length() - 1
        && version.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.') && version.indexOf('.', dot + 1) < 0;
  }
}
