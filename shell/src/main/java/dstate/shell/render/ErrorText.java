package dstate.shell.render;

import dstate.api.result.Prose;
import dstate.api.result.RenderOptions;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.api.result.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A {@code UserError} as people read it: place, message and code; the text that is wrong with a caret; the next step. */
public final class ErrorText {
  /** A longer excerpt is cut around its caret. */
  private static final int EXCERPT = 160;

  private ErrorText() {}

  public static void render(UserError error, RenderOptions options, Appendable out) throws IOException {
    // Never wrapped: a caret must stand under its character, and messages of scripts are one line each.
    RenderOptions whole = new RenderOptions(0, options.color(), options.unicode(), true, false, true);
    new TextRenderer().render(shape(error, options.unicode()), whole, out);
  }

  private static Prose shape(UserError error, boolean unicode) {
    List<Text> lines = new ArrayList<>();
    String place = error.place().isEmpty() ? "" : error.place() + ": ";
    lines.add(Text.of(place).plus(error.message(), Style.BAD).plus(" (" + error.code().code() + ")"));
    if (!error.excerpt().isEmpty()) {
      int caret = Math.min(error.caret(), error.excerpt().length());
      int from = Math.max(0, Math.min(caret - EXCERPT / 2, error.excerpt().length() - EXCERPT));
      String excerpt = error.excerpt().substring(from, Math.min(error.excerpt().length(), from + EXCERPT));
      lines.add(Text.of("  " + excerpt));
      if (caret >= 0) {
        Text before = Fit.clean(Text.of(error.excerpt().substring(from, caret)), unicode);
        lines.add(Text.of(" ".repeat(2 + Fit.width(before)) + "^", Style.DOUBT));
      }
    }
    if (!error.hint().isEmpty()) {
      lines.add(Text.of("  " + error.hint()));
    }
    return Prose.of(lines);
  }
}
