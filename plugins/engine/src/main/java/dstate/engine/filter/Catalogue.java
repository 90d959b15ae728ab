package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.api.ask.Scope;
import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which fields there are, and which the language knows though no row has them yet. */
final class Catalogue {
  /** The fields of the grammar, shell.md 3.5. Where nothing loaded has one, its terms are false, not errors. */
  private static final Set<String> LANGUAGE = Set.of(
      "task", "pid", "tgid", "ppid", "comm", "state", "kind", "sym", "top", "mod", "dev", "op", "stage", "size", "lat", "q2g", "g2i",
      "i2d", "d2c", "q2c", "q2d", "age", "secs", "repeat", "sector", "cpu", "node", "unit", "group", "lock", "holder", "host", "src",
      "line", "boot", "time", "mono", "text", "tag", "note", "status", "who", "sure", "id");

  private final Map<String, Map<Scope, FieldDef>> fields = new LinkedHashMap<>();

  /** A later definition of the same field replaces an earlier one. */
  Catalogue(List<FieldDef> defs) {
    for (FieldDef def : defs) {
      fields.computeIfAbsent(def.name(), n -> new EnumMap<>(Scope.class)).put(def.scope(), def);
    }
  }

  Optional<FieldDef> find(Scope scope, String name) {
    return Optional.ofNullable(fields.getOrDefault(name, Map.of()).get(scope));
  }

  boolean knows(String name) {
    return LANGUAGE.contains(name) || fields.containsKey(name);
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(LANGUAGE);
    names.addAll(fields.keySet());
    return names;
  }

  /** How values of a field are read where it has no rows of its own scope; text when nobody says. */
  FieldDef.Type typeAnywhere(String name) {
    return fields.getOrDefault(name, Map.of()).values().stream().map(FieldDef::type).findFirst().orElse(FieldDef.Type.SYMBOL);
  }

  /** What free words and bare patterns look into; lines last, since they are read from the source again. */
  List<FieldDef> textFields(Scope scope) {
    List<FieldDef> found = new ArrayList<>();
    List<FieldDef> late = new ArrayList<>();
    for (Map<Scope, FieldDef> byScope : fields.values()) {
      FieldDef def = byScope.get(scope);
      if (def != null && (def.type() == FieldDef.Type.TEXT || def.type() == FieldDef.Type.SYMBOL)) {
        (def.name().equals("text") ? late : found).add(def);
      }
    }
    found.addAll(late);
    return found;
  }

  UserError unknown(String name) {
    String hint = Nearest.of(name, names()).map(n -> "did you mean '" + n + "'? fields: help filter")
        .orElse("fields: help filter; to search for the text, put it in quotes: text~\"" + Faults.cut(name) + "\"");
    return ErrorCode.FILTER_FIELD.error("unknown field '" + Faults.cut(name) + "' in filter").hint(hint);
  }
}
