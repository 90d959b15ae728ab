package dstate.shell.complete;

import dstate.api.ask.Ask;
import dstate.api.ask.Job;
import dstate.api.ask.Scope;
import dstate.api.model.Checklist;
import dstate.api.spi.VerbPack.VerbDef;
import dstate.shell.dispatch.VerbNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion of a line: the verb, then what that verb takes, from what is loaded now. */
public final class Candidates implements Completer {
  private final Supplier<List<VerbDef>> verbs;
  private final Function<Job, Ask> ask;
  private final Map<String, List<String>> settings;
  private final UnaryOperator<String> clean;
  private final VerbOptions options = new VerbOptions();
  private final Paths paths;

  /**
   * @param settings names and values
   * @param home for {@code ~/}
   * @param clean makes names from data fit to be shown; a name it would change is not offered
   */
  public Candidates(Supplier<List<VerbDef>> verbs, Function<Job, Ask> ask, Map<String, List<String>> settings, String home,
      UnaryOperator<String> clean) {
    this.verbs = verbs;
    this.ask = ask;
    this.settings = Map.copyOf(settings);
    this.clean = clean;
    this.paths = new Paths(home);
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    try {
      candidates.addAll(of(line.words(), line.wordIndex(), line.word().substring(0, line.wordCursor())));
    } catch (RuntimeException bug) {
      candidates.clear(); // a key press must never end the shell; running the line will say what is wrong
    }
  }

  /** Candidates for a word. @param index of the word @param word up to the cursor */
  List<Candidate> of(List<String> words, int index, String word) {
    // foreach FILTER do VERB …, repeat VERB …: what follows is a line of its own
    int start = lineStart(words, index);
    Offer offer = new Offer(word, clean);
    if (start == index) {
      offerVerbs(offer);
      return offer.candidates();
    }
    Optional<VerbDef> verb = find(words.get(start));
    if (verb.isEmpty()) {
      return List.of();
    }
    offerWords(offer, verb.get(), words.subList(start + 1, index));
    return offer.candidates();
  }

  private int lineStart(List<String> words, int index) {
    int start = 0;
    if (index > 0 && find(words.get(0)).filter(v -> v.name().equals("foreach")).isPresent()) {
      int at = words.subList(0, index).indexOf("do");
      start = at > 0 ? at + 1 : 0;
    }
    return start;
  }

  private Optional<VerbDef> find(String word) {
    return VerbNames.meant(verbs.get(), word);
  }

  private void offerVerbs(Offer offer) {
    verbs.get().forEach(v -> offer.add(v.name(), v.topic(), v.about()));
    if (offer.candidates().isEmpty()) {
      // Beside the verbs the aliases would double the list.
      verbs.get().forEach(v -> v.aliases().stream().filter(a -> a.indexOf(' ') < 0)
          .forEach(a -> offer.add(a, "alias", v.name() + ": " + v.about())));
    }
  }

  private void offerWords(Offer offer, VerbDef verb, List<String> before) {
    String word = offer.word();
    String previous = before.isEmpty() ? "" : before.get(before.size() - 1);
    if (word.startsWith("-")) {
      options.of(verb).forEach(o -> List.of(o.names()).forEach(n -> offer.add(n, "option", String.join(" ", o.description()))));
      return;
    }
    Optional<OptionSpec> option = previous.startsWith("-") ? options.option(verb, previous) : Optional.empty();
    if (option.isPresent() && option.get().arity().max() > 0) {
      offerValues(offer, verb, option.get());
      return;
    }
    Argument.Takes takes = Argument.of(verb.name());
    if (before.isEmpty()) {
      takes.words().forEach(w -> offer.add(w, verb.name(), ""));
    } else if (takes.words().contains("do") && !before.contains("do")) {
      offer.add("do", verb.name(), "then the verb to run for each");
    }
    Loaded loaded = new Loaded(ask.apply(Job.QUIET), verbs.get(), settings);
    takes.kinds().forEach(kind -> offer(offer, loaded, kind, before));
  }

  private void offerValues(Offer offer, VerbDef verb, OptionSpec option) {
    Ask now = ask.apply(Job.QUIET);
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(c -> offer.add(c, "value", ""));
    }
    List<String> names = List.of(option.names());
    if (names.contains("--as")) {
      now.workspace().formats().forEach(f -> offer.add(f, "format", ""));
    } else if (names.contains("--by") || names.contains("--sort") || names.contains("--cols")) {
      Scope scope = Argument.filterOf(verb.name()).orElse(Scope.REPORTS);
      if (verb.name().equals("groups")) {
        List.of("resource", "stack", "frame").forEach(w -> offer.add(w, "value", ""));
      } else {
        String lead = offer.word().substring(0, offer.word().lastIndexOf(',') + 1);
        now.workspace().fields().stream().filter(f -> f.scope() == scope)
            .forEach(f -> offer.add(lead + f.name(), f.name(), "field", f.about(), true));
      }
    } else if (names.contains("--status")) {
      for (dstate.api.model.Note.Status s : dstate.api.model.Note.Status.values()) {
        offer.add(s.word(), "status", "");
      }
    } else if (names.contains("-o") || names.contains("--output") || names.contains("--answers")) {
      paths.offer(offer, "");
    }
  }

  private void offer(Offer offer, Loaded loaded, Argument kind, List<String> before) {
    Optional<Scope> scope = kind.scope();
    if (scope.isPresent()) {
      new FilterWords(loaded.ask(), scope.get()).offer(offer);
    } else if (kind == Argument.PATH) {
      paths.offer(offer, "");
    } else if (kind == Argument.CHECKLIST) {
      if (!before.isEmpty()) {
        for (Checklist list : loaded.ask().workspace().checklists().lists()) {
          offer.add(list.id(), "checklist", list.title());
        }
      }
    } else {
      loaded.offer(offer, kind, before);
    }
  }
}
