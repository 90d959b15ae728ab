package dstate.shell.house.wrong.kernellog.head;

/** What the other fixtures refer to; crosses nothing. */
public record Head(int id) {}
