/**
 * Finds packs: those on the class path and those in plug-in jars, through the same {@link java.util.ServiceLoader} door.
 *
 * <p>In: directories of jars. Out: {@link dstate.engine.plugin.Loaded} packs, each service asked for when first needed, and
 * what each jar provides or why it was left out. Start at {@code Packs}. A jar has a class loader of its own that shows the
 * JDK, {@code dstate.api} and picocli. That isolates from mistakes, not from malice.
 *
 * <p>Not here: what packs are used for.
 */
package dstate.engine.plugin;
