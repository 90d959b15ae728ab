package dstate.shell.house.wrong.engine.scan;

import java.util.regex.Pattern;

/** Not linear in time. */
public record EngineUsesRegex(Pattern pattern) {}
