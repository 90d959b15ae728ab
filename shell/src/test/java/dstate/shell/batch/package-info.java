/** Command lines: how they are read, what runs, the exit status. Start at {@code BatchTest}. */
package dstate.shell.batch;
