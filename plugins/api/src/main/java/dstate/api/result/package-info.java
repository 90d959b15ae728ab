/**
 * What a verb answers with: values and shapes, never printed text.
 *
 * <p>A verb returns an {@code Outcome} holding a {@link dstate.api.result.Result}; its {@link dstate.api.result.Shape} is
 * one of five (Table, Tree, Facts, Prose, Sections); a renderer turns shapes into terminal text, JSON Lines, CSV or
 * Markdown. A {@link dstate.api.result.Cell} holds the raw value for machines and the words for people. Text may be
 * hostile: cells and spans carry it as it was read, the renderers' one cleaner makes it safe.
 *
 * <p>Not here: widths, colours, escaping (shell.render).
 */
package dstate.api.result;
