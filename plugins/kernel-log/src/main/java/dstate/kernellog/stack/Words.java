package dstate.kernellog.stack;

/** A text and a place in it, moved on by what is recognised. */
final class Words {
  private final String text;
  private int at;

  Words(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  String rest() {
    return text.substring(at);
  }

  boolean starts(String s) {
    return text.startsWith(s, at);
  }

  boolean contains(String s) {
    return text.indexOf(s, at) >= 0;
  }

  /** Steps over {@code s} when it stands here. */
  boolean take(String s) {
    boolean here = starts(s);
    at += here ? s.length() : 0;
    return here;
  }

  void skip(int n) {
    at = Math.min(text.length(), at + n);
  }

  void blanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
