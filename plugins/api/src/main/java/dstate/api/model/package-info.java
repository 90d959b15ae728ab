/**
 * What was read, kept and concluded, as records without behaviour beyond their own sense.
 *
 * <p>A {@link dstate.api.model.Report} is what a grammar reads; a {@link dstate.api.model.Banner} is one report at its
 * place in a source; an {@link dstate.api.model.Episode} is one task reported once or again. {@link
 * dstate.api.model.Stack} and {@link dstate.api.model.Frame} hold the stacks. Notes, marks, checklists and wait points
 * are here too, since plug-ins and verbs share them. Read {@code Report} first.
 *
 * <p>Absent: an empty string, an empty list, -1 for a number; never null. Times inside are nanoseconds. Not here: how
 * things are found (spi, engine), what they mean (triage), how they look (result).
 */
package dstate.api.model;
