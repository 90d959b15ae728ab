package dstate.shell.house.wrong.engine.scan;

import com.google.re2j.Pattern;

/** Patterns run in one package. */
public record ScanUsesRe2j(Pattern pattern) {}
