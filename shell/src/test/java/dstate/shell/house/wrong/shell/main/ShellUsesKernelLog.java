package dstate.shell.house.wrong.shell.main;

import dstate.shell.house.wrong.kernellog.head.Head;

/** Built-in formats come through the door of strangers. */
public record ShellUsesKernelLog(Head head) {}
