package dstate.commands.stack;

import dstate.api.ask.Ask;
import dstate.api.ask.Outcome;
import dstate.api.model.Episode;
import dstate.api.result.ErrorCode;
import dstate.api.spi.Verb;
import dstate.commands.place.Nearest;
import dstate.commands.place.Pick;
import dstate.commands.table.ShowOptions;
import dstate.triage.waitpoint.FrameRole;
import dstate.triage.waitpoint.FrameRoles;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code frame [N|SYM]}: selects a frame by number or by the start, a part or a glob of its symbol. */
@Command(name = "frame", description = "Show or select a frame by number or symbol.")
public final class FrameVerb implements Verb {
  @Parameters(arity = "0..*", paramLabel = "[N|SYM]", description = "4, #4, R3#4, get_request_wait, jbd2, ext4_*")
  private List<String> words = List.of();

  @Mixin
  private ShowOptions show = new ShowOptions();

  @Override
  public Outcome run(Ask ask) {
    if (words.size() > 1) {
      throw Pick.tooMany(words.get(1), "a frame number or a symbol");
    }
    String word = words.isEmpty() ? "" : words.get(0);
    int hash = word.indexOf('#');
    Episode report = hash > 0 ? Pick.report(ask, word.substring(0, hash)) : Pick.selectedReport(ask);
    List<FrameRole> roles = FrameRoles.of(report.report().stack(), ask.workspace().knowledge());
    if (roles.isEmpty()) {
      throw ErrorCode.NOT_FOUND.error(report.id() + " has no frames").hint("report " + report.id() + " --raw shows its lines").refusal();
    }
    var selected = Bt.selected(ask, report, roles);
    String wanted = hash >= 0 ? word.substring(hash + 1) : word;
    int n = wanted.isEmpty() ? Math.max(0, selected.frame()) : find(report, roles, wanted);
    return show.on(ask, Outcome.of(FrameShown.of(ask, report, roles, n)).selecting(selected.withFrame(n)));
  }

  /** The number of a frame as typed: a number or a symbol. */
  static int find(Episode report, List<FrameRole> roles, String wanted) {
    if (wanted.chars().allMatch(c -> c >= '0' && c <= '9') && wanted.length() <= 8) {
      int n = Integer.parseInt(wanted);
      if (n >= roles.size()) {
        throw ErrorCode.NO_SUCH_ID.error("no frame #" + n + " in " + report.id())
            .hint("frames #0 to #" + (roles.size() - 1) + " are there; bt --all lists them").refusal();
      }
      return n;
    }
    return bySymbol(roles, wanted);
  }

  /** The first frame of that very name, else of that start, else with that part; reliable frames before {@code ?} frames. */
  private static int bySymbol(List<FrameRole> roles, String wanted) {
    Glob glob = new Glob(wanted);
    List<Predicate<String>> tests = glob.wild() ? List.of(glob::matches)
        : List.of(wanted::equals, s -> s.startsWith(wanted), s -> s.contains(wanted));
    for (Predicate<String> test : tests) {
      for (boolean reliable : new boolean[] {true, false}) {
        for (FrameRole r : roles) {
          boolean named = test.test(r.frame().symbol()) || test.test(r.frame().baseSymbol());
          if (named && r.frame().reliable() == reliable) {
            return r.frame().n();
          }
        }
      }
    }
    List<String> symbols = roles.stream().map(r -> r.frame().baseSymbol()).toList();
    throw ErrorCode.NO_SUCH_ID.error("no frame '" + wanted + "' in this stack")
        .hint(Nearest.didYouMean(wanted, symbols) + "bt --all lists the frames; reports sym:" + wanted + " looks in all reports").refusal();
  }
}
