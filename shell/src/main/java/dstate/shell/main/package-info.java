/**
 * The program: wires engine, knowledge, verbs, renderers and either batch or prompt.
 *
 * <p>In: arguments, streams, environment, system properties. Out: an exit status. Read {@code Main} first. With {@code
 * shell.terminal} the only place that knows the process it runs in; everything else gets what it needs as parameters.
 *
 * <p>Not here: any behaviour of its own. What a command line means is in batch, what a line means in dispatch.
 */
package dstate.shell.main;
