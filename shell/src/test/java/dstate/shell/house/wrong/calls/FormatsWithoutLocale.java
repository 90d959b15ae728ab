package dstate.shell.house.wrong.calls;

/** Prints a comma in half of the world. */
final class FormatsWithoutLocale {
  String run(double number) {
    return String.format("%.1f", number).toLowerCase();
  }
}
