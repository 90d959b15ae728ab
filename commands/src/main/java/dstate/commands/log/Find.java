package dstate.commands.log;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.model.Line;
import dstate.api.result.ErrorCode;
import dstate.api.spi.Verb;
import dstate.commands.place.Pick;
import dstate.commands.place.Places;
import dstate.commands.table.ShowOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code find TEXT|/RE/ [FILTER]}: the first line with it; next and prev go on from there. */
@Command(name = "find", description = "Find a text or /regular expression/ in the lines; next and prev go on.")
public final class Find implements Verb {
  @Parameters(arity = "0..*", paramLabel = "TEXT|/RE/", description = "what to find, then a filter of lines")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw ErrorCode.WORDS.error("find needs a text or a /regular expression/").hint("find \"I/O error\", find /blk_update/").refusal();
    }
    List<String> terms = new ArrayList<>();
    terms.add(term(words.get(0)));
    terms.addAll(words.subList(1, words.size()));
    Filter all = ask.filter(Scope.LOG, terms);
    Ask loose = new Ask(ask.evidence(), ask.selection().withFilter(""), ask.notes(), ask.settings(), ask.workspace(), ask.job());
    String search = loose.filter(Scope.LOG, terms).canonical();
    String source = ask.evidence().sources().isEmpty() ? "" : ask.evidence().sources().get(0).id();
    Optional<Line> hit = new LineWalk(ask, all).after(source, 0);
    return show.on(ask, Hit.of(ask, hit.orElseThrow(() -> none(ask, search)), search));
  }

  /** A filter term for what was typed: a regular expression between slashes, else a part of the text. */
  static String term(String typed) {
    int close = typed.lastIndexOf('/');
    boolean pattern = typed.startsWith("/") && close > 0 && (close == typed.length() - 1 || typed.substring(close + 1).equals("i"));
    return pattern ? "text~" + typed : "text~/" + quoted(typed) + "/" + (typed.equals(typed.toLowerCase(java.util.Locale.ROOT)) ? "i" : "");
  }

  /** The text as a regular expression that means just it; smart case is the caller's flag. */
  private static String quoted(String text) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\.[]{}()*+?^$|/".indexOf(c) >= 0) {
        b.append('\\');
      }
      b.append(c);
    }
    return b.toString();
  }

  static RuntimeException none(Ask ask, String search) {
    return ErrorCode.NOT_FOUND.error("no line matches " + search + (ask.selection().filter().isEmpty() ? "" : " within the sticky filter " + ask.selection().filter()))
        .hint(ask.evidence().sources().isEmpty() ? Pick.opening(ask) : "searched " + ask.evidence().sources().size() + " sources").refusal();
  }

  /** The next match on one side of the last one. */
  static Outcome again(Ask ask, boolean forward) {
    String search = ask.selection().search();
    if (search.isEmpty()) {
      throw ErrorCode.NOTHING_SELECTED.error("nothing was searched for").hint("find TEXT or find /RE/").refusal();
    }
    LineWalk walk = new LineWalk(ask, ask.filter(Scope.LOG, List.of(search)));
    Optional<Places> at = Places.parse(ask.evidence(), ask.selection().searchAt());
    String source = at.map(Places::source).orElse("");
    long line = at.map(p -> p.lines().first()).orElse(0L);
    Optional<Line> hit = forward ? walk.after(source, line) : walk.before(source, line);
    return Hit.of(ask, hit.orElseThrow(() -> ErrorCode.NOT_FOUND
        .error("no " + (forward ? "further" : "earlier") + " line matches " + search)
        .hint((forward ? "prev" : "next") + " goes the other way; the last hit was " + ask.selection().searchAt()).refusal()), search);
  }
}
