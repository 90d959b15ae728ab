package dstate.shell.house.wrong.api.ask;

import dstate.shell.house.wrong.api.spi.Seam;

/** Upside down: ask must not know the seams. */
public record AskUsesSpi(Seam seam) {}
