/**
 * What the launcher runs beside the program: one run in the background that fills the class-data archive.
 *
 * <p>In: the arguments of a batch run over the example. Out: nothing but loaded classes; the JVM writes the archive when it
 * ends. Not here: the launcher itself (the script {@code dstate} at the top), and anything the program does.
 *
 * <p>Source: docs/decisions/0007-class-data-archive.md.
 */
package dstate.shell.launch;
