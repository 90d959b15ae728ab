/**
 * Verbs about the shell itself or about other verbs: help, set, alias, run, history, last, repeat, foreach, doctor, plugins,
 * pager, quit.
 *
 * <p>In: words and the {@code Ask}. Out: outcomes as of any verb; those that lead to further lines or out of the shell return a
 * {@code dispatch.Control}. Read {@code ShellVerbs} first: it is a {@code VerbPack} like any other, but handed to the catalogue
 * by main, since its verbs need the dispatcher they run in (docs/decisions/0012-shell-verbs.md).
 *
 * <p>Not here: verbs about evidence, notes and the case (commands).
 */
package dstate.shell.verbs;
