package dstate.api.ask;

import java.util.Map;
import java.util.TreeMap;

/** Named settings as text; the shell's catalogue says which names and values exist. */
public record Settings(Map<String, String> values) {
  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public String get(String name, String fallback) {
    return values.getOrDefault(name, fallback);
  }

  public boolean is(String name) {
    return "on".equals(values.get(name));
  }

  public Settings with(String name, String value) {
    Map<String, String> next = new TreeMap<>(values);
    next.put(name, value);
    return new Settings(next);
  }
}
