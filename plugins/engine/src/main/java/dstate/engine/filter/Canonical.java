package dstate.engine.filter;

import dstate.engine.filter.Expr.And;
import dstate.engine.filter.Expr.Field;
import dstate.engine.filter.Expr.Find;
import dstate.engine.filter.Expr.Free;
import dstate.engine.filter.Expr.Ids;
import dstate.engine.filter.Expr.Not;
import dstate.engine.filter.Expr.Operand;
import dstate.engine.filter.Expr.Or;
import dstate.engine.filter.Expr.Space;

/** Prints a tree with its precedence shown; what it prints parses to an equal tree. */
final class Canonical {
  /** Characters a bare word may hold and still be read as one; operators, quotes, commas and brackets are not among them. */
  private static final String WORD = "_./*?#%+-";
  /** Values may also hold colons: {@code dev:252:16}. */
  private static final String VALUE = WORD + ":@";

  private Canonical() {}

  static String print(Expr expr) {
    StringBuilder out = new StringBuilder();
    print(expr, false, out);
    return out.toString();
  }

  private static void print(Expr expr, boolean inside, StringBuilder out) {
    if (expr instanceof And and) {
      join(and.parts(), " and ", inside, out);
    } else if (expr instanceof Or or) {
      join(or.parts(), " or ", inside, out);
    } else if (expr instanceof Not not) {
      out.append("not ");
      print(not.part(), true, out);
    } else if (expr instanceof Field field) {
      field(field, out);
    } else if (expr instanceof Free free) {
      out.append(bareWord(free.text()) ? free.text() : quoted(free.text()));
    } else if (expr instanceof Find find) {
      regex(find.regex(), out);
    } else if (expr instanceof Space space) {
      out.append(space.word());
    } else if (expr instanceof Ids ids) {
      out.append(ids.from()).append(ids.range() ? ".." : "").append(ids.to());
    } else {
      throw new AssertionError(expr);
    }
  }

  private static void join(java.util.List<Expr> parts, String word, boolean inside, StringBuilder out) {
    boolean brackets = inside && parts.size() > 1;
    out.append(brackets ? "(" : "");
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : word);
      print(parts.get(i), true, out);
    }
    out.append(brackets ? ")" : "");
  }

  private static void field(Field field, StringBuilder out) {
    out.append(field.name()).append(field.op().sign());
    String comma = "";
    for (Operand operand : field.operands()) {
      out.append(comma);
      comma = ",";
      if (operand instanceof Operand.Plain plain) {
        out.append(bareValue(plain.text()) ? plain.text() : quoted(plain.text()));
      } else if (operand instanceof Operand.Regex regex) {
        regex(regex, out);
      } else {
        throw new AssertionError(operand);
      }
    }
  }

  /** A slash inside gets its backslash back; what already follows a backslash is left as it is. */
  private static void regex(Operand.Regex regex, StringBuilder out) {
    out.append('/');
    String pattern = regex.pattern();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        out.append(c).append(pattern.charAt(++i));
      } else {
        out.append(c == '/' ? "\\/" : String.valueOf(c));
      }
    }
    out.append('/').append(regex.ignoreCase() ? "i" : "");
  }

  private static boolean bareWord(String text) {
    return made(text, WORD) && "/@".indexOf(text.charAt(0)) < 0 && !Words.special(text);
  }

  private static boolean bareValue(String text) {
    return made(text, VALUE) && text.charAt(0) != '/';
  }

  private static boolean made(String text, String others) {
    return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || others.indexOf(c) >= 0);
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
    }
    return out.append('"').toString();
  }
}
