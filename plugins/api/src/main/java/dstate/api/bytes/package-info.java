/**
 * Bytes of a source, looked at without decoding.
 *
 * <p>In: arrays read by the engine. Out: views, numbers and, at the very edge, text. Source bytes stay {@link
 * dstate.api.bytes.Bytes} until a field of them is kept or a cell is made; {@code Bytes} is the class to read.
 *
 * <p>Not here: cleaning of hostile text for a screen (the renderers' one cleaner), files (engine.source).
 */
package dstate.api.bytes;
