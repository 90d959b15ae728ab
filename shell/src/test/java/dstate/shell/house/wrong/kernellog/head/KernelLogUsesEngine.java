package dstate.shell.house.wrong.kernellog.head;

import dstate.shell.house.wrong.engine.store.Shelf;

/** A format decodes and knows nobody. */
public record KernelLogUsesEngine(Shelf shelf) {}
