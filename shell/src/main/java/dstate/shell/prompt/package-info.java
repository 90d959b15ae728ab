/**
 * The prompt: reads a line, runs it on the verb thread, shows what comes back, and asks what only a person can answer.
 *
 * <p>In: {@code PromptSetup}, made by {@code shell.main}. Out: an exit status. Start at {@code Prompt}. Here are paste,
 * history, Ctrl-C, the load in the background and messages above the prompt.
 *
 * <p>Not here: what a line means (dispatch), candidates and colours of the line (complete), the tty itself (terminal).
 */
package dstate.shell.prompt;
