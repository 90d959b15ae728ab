package dstate.triage.checklist;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number or word that a function of a test gave.
 *
 * @param number empty: it is a word
 * @param word as it is compared and put into texts as {@code {value}}
 * @param words for people, with ids
 */
record Measured(OptionalDouble number, String word, String words) {
  static Measured number(double number, String words) {
    String word = number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    return new Measured(OptionalDouble.of(number), word, words);
  }

  static Measured word(String word, String words) {
    return new Measured(OptionalDouble.empty(), word, words);
  }

  /** A value as typed: {@code 3}, {@code 0.8}, {@code 80%}, {@code 100ms}, {@code vdb}. */
  static Measured literal(String text) {
    int end = 0;
    while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    double factor = factor(text.substring(end));
    if (end == 0 || factor == 0) {
      return word(text, text);
    }
    try {
      return number(Double.parseDouble(text.substring(0, end)) * factor, text);
    } catch (NumberFormatException e) {
      return word(text, text); // "1.2.3" is a word
    }
  }

  /** Durations are nanoseconds, as in the fields of the catalogue. */
  private static double factor(String unit) {
    return switch (unit) {
      case "" -> 1;
      case "%" -> 0.01;
      case "us" -> 1e3;
      case "ms" -> 1e6;
      case "s" -> 1e9;
      case "m" -> 60e9;
      case "h" -> 3600e9;
      default -> 0;
    };
  }

  /** Empty when the two cannot be compared. */
  Optional<Boolean> compare(String op, Measured other) {
    if (number.isPresent() && other.number.isPresent()) {
      int c = Double.compare(number.getAsDouble(), other.number.getAsDouble());
      return Optional.of(switch (op) {
        case ">=" -> c >= 0;
        case "<=" -> c <= 0;
        case ">" -> c > 0;
        case "<" -> c < 0;
        case "=" -> c == 0;
        default -> c != 0;
      });
    }
    return switch (op) {
      case "=" -> Optional.of(word.equals(other.word));
      case "!=" -> Optional.of(!word.equals(other.word));
      default -> Optional.empty();
    };
  }
}
