package dstate.engine.source;

import java.nio.file.Path;

/**
 * A file to open.
 *
 * @param file as the user sees it: the path as given; inside directories joined with {@code /}
 * @param explicit whether the user named it; false for what a directory held
 */
public record Found(String file, Path path, boolean explicit) {}
