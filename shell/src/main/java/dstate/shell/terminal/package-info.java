/**
 * The one owner of the terminal: size, charset, colour, signals, pager, progress line, clipboard, and leaving it as it was.
 *
 * <p>In: an environment and JLine's terminal. Out: {@code Tty}, the class to read first. Everything that reads keys or draws
 * gets what it needs from it; batch never builds one. Only here may a process be started (pager, {@code | CMD}).
 *
 * <p>Not here: the prompt (prompt), what text looks like (render), cleaning of hostile text (render's one cleaner).
 */
package dstate.shell.terminal;
