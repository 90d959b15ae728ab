package dstate.engine.workspace;

import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Scope;
import dstate.api.ask.Workspace.Checklists;
import dstate.api.model.Episode;
import dstate.api.model.Knowledge;
import dstate.api.model.Note;
import dstate.api.model.Term;
import dstate.api.model.WaitPoint;
import dstate.api.spi.ChecklistPack;
import dstate.api.spi.ChecklistPack.ChecklistFile;
import dstate.api.spi.KnowledgePack;
import dstate.api.spi.RecordGrammar;
import dstate.api.spi.Renderer;
import dstate.engine.checklist.ChecklistLibrary;
import dstate.engine.filter.CoreFields;
import dstate.engine.filter.FilterCompiler;
import dstate.engine.filter.NoteFields;
import dstate.engine.plugin.Loaded;
import dstate.engine.plugin.Packs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What packs fill: knowledge, checklists, fields, renderers. Each is made when first asked for. */
final class Catalogues {
  private final Packs packs;
  private final Function<Knowledge, List<FieldDef>> derived;
  private Knowledge knowledge;
  private Checklists checklists;
  private final Supplier<List<Note>> notes;
  private List<FieldDef> fixedFields;
  private Set<String> kinds;

  /** @param notes those of the case that is open when a filter is used */
  Catalogues(Packs packs, Function<Knowledge, List<FieldDef>> derived, Supplier<List<Note>> notes) {
    this.packs = packs;
    this.notes = notes;
    this.derived = derived;
  }

  synchronized Knowledge knowledge() {
    if (knowledge == null) {
      List<WaitPoint> waitPoints = new ArrayList<>();
      List<Term> terms = new ArrayList<>();
      each(KnowledgePack.class, "reading its knowledge", pack -> {
        List<WaitPoint> w = List.copyOf(pack.waitPoints());
        List<Term> t = List.copyOf(pack.terms());
        waitPoints.addAll(w);
        terms.addAll(t);
      });
      knowledge = new Knowledge(waitPoints, terms);
    }
    return knowledge;
  }

  synchronized Checklists checklists() {
    if (checklists == null) {
      List<ChecklistFile> files = new ArrayList<>();
      each(ChecklistPack.class, "reading its checklists", pack -> files.addAll(List.copyOf(pack.files())));
      checklists = ChecklistLibrary.of(files);
    }
    return checklists;
  }

  Optional<Renderer> renderer(String name) {
    List<Renderer> found = new ArrayList<>();
    each(Renderer.class, "asking for the name of its renderer", renderer -> {
      if (renderer.name().equals(name)) {
        found.add(renderer);
      }
    });
    return found.stream().findFirst();
  }

  /** Fields of the engine, of triage, and of the facts that plug-ins put into the reports of a snapshot ({@code plugin.field}). */
  List<FieldDef> fields(Evidence evidence) {
    List<FieldDef> all = new ArrayList<>(fixedFields());
    for (String fact : evidence.derived(Extras.class, Extras::of).facts()) {
      if (all.stream().noneMatch(f -> f.name().equals(fact))) {
        all.add(new FieldDef(fact, Scope.REPORTS, FieldDef.Type.TEXT, "of a plug-in's reports", (row, e) -> factOf((Episode) row, fact)));
      }
    }
    return List.copyOf(all);
  }

  FilterCompiler compiler(Evidence evidence) {
    return new FilterCompiler(fields(evidence), kinds());
  }

  /** What the grammars are named after, so that a kind without a row is an empty answer and no mistake. */
  private synchronized Set<String> kinds() {
    if (kinds == null) {
      Set<String> names = new TreeSet<>();
      each(RecordGrammar.class, "asking for the name of its records", grammar -> names.add(grammar.name()));
      kinds = Set.copyOf(names);
    }
    return kinds;
  }

  private synchronized List<FieldDef> fixedFields() {
    if (fixedFields == null) {
      List<FieldDef> all = new ArrayList<>(CoreFields.all());
      all.addAll(derived.apply(knowledge()));
      all.addAll(NoteFields.of(notes));
      fixedFields = List.copyOf(all);
    }
    return fixedFields;
  }

  private static List<String> factOf(Episode episode, String fact) {
    return episode.banners().stream().map(b -> b.report().facts().getOrDefault(fact, "")).filter(v -> !v.isEmpty()).distinct().toList();
  }

  /** @param facts names with a dot */
  private record Extras(Set<String> facts) {
    static Extras of(Evidence evidence) {
      Set<String> facts = evidence.reports().stream().flatMap(e -> e.banners().stream())
          .flatMap(b -> b.report().facts().keySet().stream()).filter(f -> f.indexOf('.') > 0).collect(Collectors.toCollection(TreeSet::new));
      return new Extras(facts);
    }
  }

  /** Calls every pack of a service; a plug-in that throws is named and left out, a built-in pack that throws is a bug. */
  private <T> void each(Class<T> service, String doing, Consumer<T> use) {
    for (Loaded<T> loaded : packs.of(service)) {
      try {
        use.accept(loaded.pack());
      } catch (RuntimeException | LinkageError e) {
        if (loaded.builtIn()) {
          throw e;
        }
        packs.leaveOut(loaded.origin(), doing, e);
      }
    }
  }
}
