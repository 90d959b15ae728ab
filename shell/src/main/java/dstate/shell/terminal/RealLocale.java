package dstate.shell.terminal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The locale of the user's terminal, which need not be the one the virtual machine runs under: the launcher replaces C and
 * POSIX by a UTF-8 locale, so that file names and notes survive, and passes the real one in {@value #PROPERTY}.
 *
 * @param name as the user has it; empty: none set
 * @param charset of the terminal
 */
public record RealLocale(String name, Charset charset) {
  public static final String PROPERTY = "dstate.locale";

  /** The first that is set and not empty decides, as in setlocale(3). */
  private static final List<String> VARIABLES = List.of("LC_ALL", "LC_CTYPE", "LANG");

  /** @param passed value of {@value #PROPERTY}; null: not passed */
  public static RealLocale of(String passed, Map<String, String> environment) {
    if (passed != null) {
      return of(passed);
    }
    return of(VARIABLES.stream().map(v -> environment.getOrDefault(v, "")).filter(v -> !v.isEmpty()).findFirst().orElse(""));
  }

  private static RealLocale of(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      // C, POSIX, none, and names without a codeset: what they mean differs by system, ASCII is right on all of them.
      return new RealLocale(name, StandardCharsets.US_ASCII);
    }
    int at = name.indexOf('@', dot);
    String codeset = name.substring(dot + 1, at < 0 ? name.length() : at);
    return new RealLocale(name, charset(codeset));
  }

  private static Charset charset(String codeset) {
    if (codeset.toLowerCase(Locale.ROOT).replace("-", "").equals("utf8")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(codeset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.US_ASCII; // a locale this runtime cannot write: ASCII is part of all of them
    }
  }

  /** Whether every character of the product's own drawing can be shown. */
  public boolean unicode() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** How keys are decoded: where the terminal only promises ASCII, UTF-8 is read, so that a typed note loses nothing. */
  public Charset input() {
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }
}
