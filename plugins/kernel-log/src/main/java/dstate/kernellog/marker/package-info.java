/**
 * Reads lines that speak about the log: boots, lost messages, muted reports. In: a head line. Out: a {@link
 * dstate.api.model.Marker}. Start at {@code MarkerGrammar}. Counting boots and gaps belongs to the engine.
 *
 * <p>Source: log-formats.md 1.5, 1.6.
 */
package dstate.kernellog.marker;
