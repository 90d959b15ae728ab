package dstate.shell.house.wrong.api.model;

/** What the other fixtures refer to; crosses nothing. */
public record Thing(int id) {}
