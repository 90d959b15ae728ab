package dstate.commands.note;

import dstate.api.model.Note;
import dstate.api.result.Prose;
import dstate.api.result.Result;
import dstate.api.result.Sections;
import dstate.api.result.Style;
import dstate.api.result.Text;
import dstate.commands.table.Foot;

/** A note that is on disk. @param asked whether its new text is still to come, so that nothing was written */
record NoteSaved(Note note, int cites, boolean asked) implements Result {
  @Override
  public Sections shape() {
    Text line = Text.of(note.id(), Style.ID).plus(asked ? " is" : " saved")
        .plus(note.about().isEmpty() ? " on the case" : " on ").plus(note.about(), Style.ID).plus(" (" + note.status().word() + ")  ")
        .plus(clock(note.when()) + "  " + note.who()).plus(cites == 0 ? "" : "  with " + cites + " cited " + Foot.plural("line", cites));
    return Sections.of(Sections.section("", NoteColumns.facts(note)), Sections.section("", Prose.of(line)));
  }

  /** {@code 14:03:22 +0800} of {@code 2026-05-08T14:03:22.123+08:00}; anything else as it is. */
  private static String clock(String when) {
    int t = when.indexOf('T');
    if (t < 0 || when.length() < t + 9) {
      return when;
    }
    String zone = when.substring(Math.max(Math.max(when.indexOf('+', t), when.indexOf('-', t)), t + 9) < when.length()
        ? Math.max(Math.max(when.indexOf('+', t), when.indexOf('-', t)), t + 9) : when.length());
    boolean offset = zone.startsWith("+") || zone.startsWith("-");
    return when.substring(t + 1, t + 9) + (offset ? " " + zone.replace(":", "") : when.endsWith("Z") ? " UTC" : "");
  }
}
