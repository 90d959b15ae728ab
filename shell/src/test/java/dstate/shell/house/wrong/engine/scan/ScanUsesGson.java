package dstate.shell.house.wrong.engine.scan;

import com.google.gson.stream.JsonReader;

/** JSON is read in one package of the engine. */
public record ScanUsesGson(JsonReader reader) {}
