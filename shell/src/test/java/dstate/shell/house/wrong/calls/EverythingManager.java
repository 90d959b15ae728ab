package dstate.shell.house.wrong.calls;

/** A name that grows. */
final class EverythingManager {}
