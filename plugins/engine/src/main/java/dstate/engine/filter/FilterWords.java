package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.engine.filter.FilterScanner.NameAndOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words without their quotes, put back into the text of one expression.
 *
 * <p>The shell's lexer has taken the quotes away, so that a word with blanks in it may be a quoted value ({@code text~I/O
 * error}), a quoted phrase ({@code I/O error}) or a whole expression given as one argument ({@code kind:hung secs>600}). It
 * is an expression as soon as anything behind its first blank belongs to the grammar.
 */
final class FilterWords {
  private final Catalogue catalogue;

  FilterWords(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String text(List<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      if (!word.isBlank()) {
        parts.add(part(word));
      }
    }
    return String.join(" ", parts);
  }

  private String part(String word) {
    if (word.chars().noneMatch(c -> FilterScanner.blank((char) c)) || word.indexOf('"') >= 0 || word.indexOf('\'') >= 0
        || word.length() > FilterParser.MAX_LENGTH) {
      return word;
    }
    List<String> pieces = pieces(word);
    if (pieces.size() == 1) {
      return word;
    }
    Optional<NameAndOp> field = FilterScanner.of(pieces.get(0)).nameAndOp();
    boolean restPlain = true;
    for (String piece : pieces.subList(1, pieces.size())) {
      restPlain &= plain(piece);
    }
    if (!restPlain) {
      return word;
    }
    if (plain(pieces.get(0))) {
      return Canonical.quoted(word);
    }
    if (field.isPresent() && catalogue.knows(field.get().name()) && holdsBlanks(field.get())) {
      int value = field.get().name().length() + field.get().op().sign().length();
      String typed = word.strip();
      return value < pieces.get(0).length() && typed.charAt(value) != '/'
          ? typed.substring(0, value) + values(typed.substring(value), field.get().op()) : word;
    }
    return word;
  }

  private static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || FilterScanner.blank(word.charAt(i))) {
        if (i > from) {
          pieces.add(word.substring(from, i));
        }
        from = i + 1;
      }
    }
    return pieces;
  }

  /** Names of tasks and lines of text have blanks; ids, symbols, devices and numbers have none. */
  private boolean holdsBlanks(NameAndOp field) {
    return field.op().finds() || field.name().equals("task") || catalogue.typeAnywhere(field.name()) == FieldDef.Type.TEXT;
  }

  /** A comma with a blank behind it is part of the text, others divide the list. */
  private static String values(String text, Op op) {
    if (op.finds()) {
      return Canonical.quoted(text);
    }
    List<String> values = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ',' && i + 1 < text.length() && !FilterScanner.blank(text.charAt(i + 1))) {
        values.add(text.substring(from, i));
        from = i + 1;
      }
    }
    values.add(text.substring(from));
    return String.join(",", values.stream().map(v -> v.isEmpty() ? v : Canonical.quoted(v)).toList());
  }

  /** Whether a piece between blanks is only text: no connective, bracket, sign, id, pattern or field. */
  private boolean plain(String piece) {
    char first = piece.charAt(0);
    if (Words.special(piece) || "(!@/:=<>~".indexOf(first) >= 0 || piece.endsWith(")") || piece.contains("||") || piece.contains("&&")) {
      return false;
    }
    FilterScanner in = FilterScanner.of(piece);
    Optional<NameAndOp> field = in.nameAndOp();
    if (field.isEmpty()) {
      return true;
    }
    boolean value = !in.atEnd();
    String name = field.get().name();
    return !value || !(catalogue.knows(name) || Nearest.of(name, catalogue.names()).isPresent());
  }
}
