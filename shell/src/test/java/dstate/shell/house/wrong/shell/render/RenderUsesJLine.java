package dstate.shell.house.wrong.shell.render;

import org.jline.terminal.Terminal;

/** Renderers take options, never a terminal. */
public record RenderUsesJLine(Terminal terminal) {}
