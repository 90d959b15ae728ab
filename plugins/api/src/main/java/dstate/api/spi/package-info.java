/**
 * The seams a plug-in fills, found by {@link java.util.ServiceLoader}: {@link dstate.api.spi.LogFormat}, {@link
 * dstate.api.spi.RecordGrammar}, {@link dstate.api.spi.KnowledgePack}, {@link dstate.api.spi.ChecklistPack}, {@link
 * dstate.api.spi.VerbPack}, {@link dstate.api.spi.Renderer}. What is built in comes through the same door.
 *
 * <p>A class named in {@code META-INF/services} needs a public constructor without arguments. Instances may be asked from
 * several threads, one source at a time each; they keep no state of a source.
 */
package dstate.api.spi;
