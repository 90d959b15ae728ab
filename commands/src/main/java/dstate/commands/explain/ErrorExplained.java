package dstate.commands.explain;

import dstate.api.result.ErrorCode;
import dstate.api.result.Result;
import dstate.api.result.Shape;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.Value;
import java.util.ArrayList;
import java.util.List;

/** An error code. @param said the last error's words; empty: only the code was asked for */
record ErrorExplained(ErrorCode code, String said) implements Result {
  @Override
  public Shape shape() {
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of(code.code(), Style.STRONG).plus("  " + code.about() + "; exit status " + code.status().number() + " in batch"));
    if (!said.isEmpty()) {
      lines.add(Text.of("  it said: " + said));
    }
    return Explained.shape(
        Explained.facts(code.code(), "error", code.about()).data("status", Value.count(code.status().number())).build(), lines);
  }
}
