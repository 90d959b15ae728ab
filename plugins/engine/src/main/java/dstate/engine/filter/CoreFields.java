package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import java.util.List;

/** The engine's own fields. */
public final class CoreFields {
  private CoreFields() {}

  public static List<FieldDef> all() {
    return List.of();
  }
}
