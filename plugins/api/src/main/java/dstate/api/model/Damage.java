package dstate.api.model;

/**
 * Something missing or broken in a source, located and counted; never an exception.
 *
 * @param line 1-based; -1 when only the offset is known
 * @param offset byte offset; -1 when only the line is known
 * @param what in plain words: {@code 42 printk messages dropped}
 */
public record Damage(long line, long offset, String what) {}
