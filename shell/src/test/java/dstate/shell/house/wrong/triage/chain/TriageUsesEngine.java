package dstate.shell.house.wrong.triage.chain;

import dstate.shell.house.wrong.engine.store.Shelf;

/** Reasoning asks the api, never the engine. */
public record TriageUsesEngine(Shelf shelf) {}
