package dstate.api.ask;

/**
 * How one answer wants to be shown, for this line only; what is unset is as the settings say.
 *
 * @param vertical one line a cell ({@code --vertical})
 * @param wide all columns, nothing cut ({@code --wide})
 * @param noHeader no line of column heads ({@code --no-header})
 * @param clipboard text to offer to the terminal's clipboard; empty: none. Hostile text: the terminal encodes it
 * @param clipboardLast whether the last shown answer goes to the clipboard instead ({@code copy last})
 */
public record RenderHints(boolean vertical, boolean wide, boolean noHeader, String clipboard, boolean clipboardLast) {
  public static final RenderHints NONE = new RenderHints(false, false, false, "", false);

  public RenderHints copying(String text) {
    return new RenderHints(vertical, wide, noHeader, text, false);
  }

  public RenderHints copyingLast() {
    return new RenderHints(vertical, wide, noHeader, "", true);
  }
}
