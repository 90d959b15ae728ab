package dstate.engine.workspace;

import dstate.api.ask.FieldDef;
import dstate.api.model.Knowledge;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a workspace is started with.
 *
 * @param casesDir parent of cases; made when the first case is
 * @param caseName name of the case; empty: derived from the first source; {@link #NO_CASE}: none
 * @param who author of notes
 * @param pluginDirs directories of plug-in jars; those that do not exist hold none
 * @param derivedFields fields computed from the evidence with what is known about wait points
 * @param stdin what {@code -} reads
 * @param messages takes lines for the user that answer no question: plug-ins left out, sources that can no longer be read
 */
public record EngineConfig(
    Path casesDir, String caseName, String who, List<Path> pluginDirs, Function<Knowledge, List<FieldDef>> derivedFields,
    InputStream stdin, Consumer<String> messages) {
  public static final String NO_CASE = "none";

  public EngineConfig {
    pluginDirs = List.copyOf(pluginDirs);
  }
}
