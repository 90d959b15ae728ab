package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import java.util.List;

/** Makes filters out of words; knows every field of the catalogue. */
public final class FilterCompiler {
  private final List<FieldDef> fields;

  public FilterCompiler(List<FieldDef> fields) {
    this.fields = List.copyOf(fields);
  }

  /** Parses words as the shell's lexer leaves them (unquoted), or one word that holds a whole expression. */
  public Filter compile(Scope scope, List<String> words, FilterContext context) {
    throw new UnsupportedOperationException(scope + " " + words + fields.size());
  }
}
