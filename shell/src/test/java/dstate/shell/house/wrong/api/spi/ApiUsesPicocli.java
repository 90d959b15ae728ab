package dstate.shell.house.wrong.api.spi;

import picocli.CommandLine.Command;

/** A dependency in the api would bind every plug-in. */
@Command
public final class ApiUsesPicocli {}
