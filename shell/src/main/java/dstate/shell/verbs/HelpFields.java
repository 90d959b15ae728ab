package dstate.shell.verbs;

import dstate.api.ask.FieldDef;
import dstate.api.result.Cell;
import dstate.api.result.Column;
import dstate.api.result.Result;
import dstate.api.result.Style;
import dstate.api.result.Table;
import dstate.api.result.Text;
import dstate.api.result.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every field of the filter catalogue, a row a name. */
record HelpFields(List<FieldDef> fields) implements Result {
  @Override
  public Table shape() {
    Map<String, FieldDef> byName = new LinkedHashMap<>();
    Map<String, Set<String>> scopes = new LinkedHashMap<>();
    for (FieldDef field : fields) {
      byName.putIfAbsent(field.name(), field);
      scopes.computeIfAbsent(field.name(), n -> new LinkedHashSet<>()).add(field.scope().word());
    }
    return Table.of("dstate.field/1",
        List.of(Column.left("field", "FIELD"), Column.left("type", "TYPE"), Column.left("scopes", "OF"), Column.left("about", "ABOUT").stretching()),
        byName.values().stream().map(f -> List.of(Cell.text(f.name(), Style.ID), Cell.text(f.type().name().toLowerCase(Locale.ROOT)),
            Cell.of(Value.texts(List.copyOf(scopes.get(f.name()))), String.join(" ", scopes.get(f.name()))), Cell.text(f.about()))).toList())
        .footed(Text.of("how they are used: help filter"));
  }
}
