package dstate.shell.verbs;

import dstate.api.ask.Ask;
import dstate.api.result.ErrorCode;
import dstate.shell.dispatch.SettingsCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pages of help that are about no single verb. What a list elsewhere says is taken from that list. */
final class HelpPages {
  static final List<String> NAMES = List.of("filter", "formats", "settings", "kinds", "ids", "codes", "status", "batch");

  private HelpPages() {}

  /** The text of a page; empty when there is none of that name. */
  static Optional<String> page(String name, Ask ask) {
    return switch (name) {
      case "filter", "kinds", "ids", "status", "batch" -> Optional.of(file(name));
      case "formats" -> Optional.of("formats, for open PATH --as FORMAT:\n"
          + ask.workspace().formats().stream().map(f -> "  " + f).collect(Collectors.joining("\n")));
      case "settings" -> Optional.of("set NAME VALUE, or --set NAME=VALUE:\n" + SettingsCatalogue.all().stream()
          .map(d -> String.format(Locale.ROOT, "  %-9s %s (%s)", d.name(), d.about(), d.values().isEmpty() ? "a number" : String.join(", ", d.values())))
          .collect(Collectors.joining("\n")));
      case "codes" -> Optional.of(Arrays.stream(ErrorCode.values())
          .map(c -> String.format(Locale.ROOT, "  %s  %s (status %d)", c.code(), c.about(), c.status().number())).collect(Collectors.joining("\n")));
      default -> Optional.empty();
    };
  }

  private static String file(String name) {
    try (InputStream in = HelpPages.class.getResourceAsStream("help-" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
