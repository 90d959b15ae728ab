/** Words of a line, finding verbs, and what running a line leaves behind. Start at {@code DispatcherTest}. */
package dstate.shell.dispatch;
