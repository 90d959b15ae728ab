package dstate.shell.house.wrong.engine.scan;

import org.snakeyaml.engine.v2.api.Load;

/** YAML is read in one package. */
public record ScanUsesYaml(Load load) {}
