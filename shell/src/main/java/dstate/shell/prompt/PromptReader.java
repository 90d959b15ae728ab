package dstate.shell.prompt;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jline.keymap.BindingReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** JLine's line reader, which sets a pasted log aside instead of typing it into the line. */
final class PromptReader extends LineReaderImpl {
  private static final int LIMIT = 64 << 20;

  private PasteRules rules = new PasteRules(word -> false, word -> false);
  private String pasted = "";

  PromptReader(Terminal terminal, Map<String, Object> variables) throws IOException {
    super(terminal, "dstate", variables);
  }

  void pasteRules(PasteRules rules) {
    this.rules = rules;
  }

  /** The text set aside while the last line was read; empty: none. */
  Optional<String> takePasted() {
    String taken = pasted;
    pasted = "";
    return taken.isEmpty() ? Optional.empty() : Optional.of(taken);
  }

  @Override
  public boolean beginPaste() {
    String text = readPaste().replace("\r\n", "\n").replace('\r', '\n');
    switch (rules.kind(buf.toString(), text)) {
      case TYPED:
        // Line ends in the user's prose become blanks; the one at the end of a copied line must not run it.
        buf.write(text.strip().isEmpty() ? " " : String.join(" ", text.stripTrailing().lines().toList()));
        return true;
      case VERBS:
        buf.write(String.join("\n", PasteRules.lines(text)));
        return true;
      case DATA:
        pasted = text;
        // Ends the line as Enter does, without running what stood in it.
        state = State.DONE;
        return true;
    }
    throw new AssertionError(text);
  }

  /** Up to the end mark; what is beyond the limit is read and dropped, or it would be typed as lines. */
  private String readPaste() {
    StringBuilder text = new StringBuilder();
    BindingReader keys = bindingReader;
    boolean locked = lock.isHeldByCurrentThread();
    if (locked) {
      lock.unlock();
    }
    try {
      String end = BRACKETED_PASTE_END;
      int matched = 0;
      for (int c = keys.readCharacter(); c >= 0; c = keys.readCharacter()) {
        text.appendCodePoint(c);
        matched = c == end.charAt(matched) ? matched + 1 : c == end.charAt(0) ? 1 : 0;
        if (matched == end.length()) {
          text.setLength(text.length() - end.length());
          return text.toString();
        }
        if (text.length() > LIMIT && matched == 0) {
          text.setLength(LIMIT);
        }
      }
      return text.toString();
    } finally {
      if (locked) {
        lock.lock();
      }
    }
  }
}
