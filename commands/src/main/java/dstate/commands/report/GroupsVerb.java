package dstate.commands.report;

import dstate.api.ask.Ask;
import dstate.api.ask.Filter;
import dstate.api.ask.Outcome;
import dstate.api.ask.Scope;
import dstate.api.model.Episode;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import dstate.api.spi.Verb;
import dstate.commands.clock.Clocks;
import dstate.commands.table.Catalogue;
import dstate.commands.table.Foot;
import dstate.commands.table.ListOptions;
import dstate.commands.table.Listing;
import dstate.triage.group.By;
import dstate.triage.group.Group;
import dstate.triage.group.Groups;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code groups [FILTER] [--by resource|stack|frame]}: reports that wait for the same. */
@Command(name = "groups", description = "Group reports by what they wait for, by stack or by telling frame.")
public final class GroupsVerb implements Verb {
  @Parameters(arity = "0..*", paramLabel = "FILTER", description = "which reports; --by resource, stack or frame")
  private List<String> words = List.of();

  @Mixin
  private ListOptions list = new ListOptions();

  @Override
  public Outcome run(Ask ask) {
    Optional<By> by = By.ofWord(list.by());
    if (by.isEmpty() && !list.by().isEmpty() && !list.count()) {
      throw ErrorCode.OPTION.error("--by '" + list.by() + "' is no grouping").hint("--by resource, --by stack or --by frame").refusal();
    }
    Filter filter = ask.filter(Scope.REPORTS, words);
    Filter.Selected<Episode> selected = filter.select(ask.evidence().reports());
    Set<String> wanted = new HashSet<>();
    selected.rows().forEach(e -> wanted.add(e.id()));
    By grouping = by.orElse(By.RESOURCE);
    List<Group> groups = Groups.of(ask.evidence(), ask.workspace().knowledge(), grouping).stream()
        .flatMap(g -> g.only(e -> wanted.contains(e.id())).stream()).toList();
    return list.on(ask, new GroupList(ask, list, by.isPresent(), groups, filter, selected.hidden()));
  }

  /** Groups of the reports that match. @param grouped whether {@code --by} named the grouping, not a field to count by */
  record GroupList(Ask ask, ListOptions list, boolean grouped, List<Group> groups, Filter filter, int hidden) implements Result {
    @Override
    public Shape shape() {
      if (grouped && list.count()) {
        return Listing.count(groups.size());
      }
      return new Listing<>(ask, list, catalogue()).table(groups, 40, this::foot);
    }

    private Catalogue<Group> catalogue() {
      Clocks clocks = Clocks.of(ask, groups.stream().map(Group::first).toList());
      return Catalogue.<Group>of("dstate.group/1")
          .shown(Column.left("id", "ID"), g -> Cell.text(g.id(), Style.ID))
          .shown(Column.right("count", "BANNERS"), g -> Cell.count(g.banners()))
          .shown(Column.right("tasks", "TASKS"), g -> Cell.count(g.tasks()))
          .shown(Column.left("first", clocks.head()).leavesAt(2), g -> clocks.cell(g.first(), g.members().get(0).first().source()))
          .shown(Column.left("key", "SHARE").stretching(), g -> Cell.text(g.key()))
          .shown(Column.left("top", "WAITS IN").leavesAt(1).stretching(), g -> Cell.text(g.top(), Style.SYMBOL))
          .shown(Column.left("members", "MEMBERS").leavesAt(3), GroupList::members)
          .key("id", g -> Cell.text(g.id()))
          .key("kind", g -> Cell.text(g.kind()))
          .key("by", g -> Cell.text(g.by().word()))
          .key("key", g -> Cell.text(g.key()))
          .key("count", g -> Cell.count(g.banners()))
          .key("tasks", g -> Cell.count(g.tasks()))
          .key("first", g -> Cell.data(ReportColumns.time(g.first())))
          .key("last", g -> Cell.data(ReportColumns.time(g.last())))
          .key("top", g -> Cell.text(g.top()))
          .key("dev", g -> Cell.data(Value.texts(g.devices())))
          .key("rule", g -> Cell.text(g.rule()))
          .build();
    }

    private static Cell members(Group g) {
      List<String> ids = g.members().stream().map(Episode::id).toList();
      String words = String.join(" ", ids.subList(0, Math.min(4, ids.size()))) + (ids.size() > 4 ? " .. (" + ids.size() + ")" : "");
      return Cell.of(Value.texts(ids), Text.of(words, Style.ID));
    }

    private List<Text> foot(int shown, int of) {
      return Foot.of(ask, "group", "groups", shown, of, hidden, filter).stream()
          .map(t -> t.plus(filter.isEmpty() || !t.plain().contains("hidden") ? "" : " (hidden are reports)")).toList();
    }
  }
}
