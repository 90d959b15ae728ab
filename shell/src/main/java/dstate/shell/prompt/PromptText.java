package dstate.shell.prompt;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.Selection;
import dstate.api.model.Episode;
import dstate.api.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code dstate db17 b1 R3 T1648 #4> }: case, boot, report, task, frame; what is unset is left out. */
final class PromptText {
  /** Up to this many columns the case may take a fifth of the line, else 32 columns. */
  private static final int NARROW = 60;
  private static final int WIDE_CASE = 32;
  /** A derived case name ends in six digits of its source's identity, which tell two hosts' console.log apart. */
  private static final int TAIL = 6;

  private PromptText() {}

  static String of(Ask ask, String caseName, int columns) {
    Selection at = ask.selection();
    List<String> parts = new ArrayList<>();
    parts.add("dstate");
    parts.add(cut(caseName, columns <= NARROW ? NARROW / 5 : WIDE_CASE));
    parts.add(boot(ask.evidence(), at).map(n -> "b" + n).orElse(""));
    parts.add(at.report());
    parts.add(at.task());
    parts.add(at.frame() < 0 ? "" : "#" + at.frame());
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts) + "> ";
  }

  /** Of the selected report; with none selected, of the only boot there is. */
  private static Optional<Integer> boot(Evidence evidence, Selection at) {
    if (!at.report().isEmpty()) {
      return evidence.report(at.report()).map(Episode::first).map(b -> b.boot());
    }
    List<Source> recognised = evidence.sources().stream().filter(Source::recognised).toList();
    return recognised.size() == 1 && recognised.get(0).boots() == 1 ? Optional.of(1) : Optional.empty();
  }

  static String cut(String name, int columns) {
    if (name.length() <= columns) {
      return name;
    }
    int head = columns - TAIL - 1;
    return name.substring(0, head) + "~" + name.substring(name.length() - TAIL);
  }
}
