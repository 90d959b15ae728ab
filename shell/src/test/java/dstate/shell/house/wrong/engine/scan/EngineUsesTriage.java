package dstate.shell.house.wrong.engine.scan;

import dstate.shell.house.wrong.triage.group.Grouping;

/** The engine keeps, it does not reason; an array hides nothing. */
public record EngineUsesTriage(Grouping[] all) {}
