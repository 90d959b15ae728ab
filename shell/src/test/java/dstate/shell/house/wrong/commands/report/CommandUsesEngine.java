package dstate.shell.house.wrong.commands.report;

import dstate.shell.house.wrong.engine.store.Shelf;

/** Verbs ask Evidence and Workspace. */
public record CommandUsesEngine(Shelf shelf) {}
