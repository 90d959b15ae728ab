package dstate.engine.checklist;

import dstate.api.ask.Scope;

/** Compiles a filter of a checklist step and throws a {@code Refusal} where it does not parse or names an unknown field. */
@FunctionalInterface
public interface FilterCheck {
  void check(Scope scope, String expression);

  /** Takes every filter: for readers that have no field catalogue. */
  FilterCheck NONE = (scope, expression) -> { };
}
