package dstate.shell.house.wrong.triage.group;

/** What the other fixtures refer to; crosses nothing. */
public record Grouping(int id) {}
