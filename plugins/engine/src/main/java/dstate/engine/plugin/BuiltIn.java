package dstate.engine.plugin;

import dstate.api.ask.Workspace.PluginInfo;
import dstate.api.spi.LogFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Packs on the class path. They come through the same door as a stranger's. */
final class BuiltIn {
  private BuiltIn() {}

  static <T> List<Loaded<T>> load(Class<T> service) {
    List<Loaded<T>> packs = new ArrayList<>();
    for (T pack : ServiceLoader.load(service, LogFormat.class.getClassLoader())) {
      packs.add(new Loaded<>(pack, Loaded.BUILT_IN));
    }
    return packs;
  }

  /** One entry a module, named by the word after the product's in its packages. */
  static List<PluginInfo> infos() {
    Map<String, List<String>> provides = new TreeMap<>();
    Packs.SERVICES.forEach((word, service) -> {
      for (Loaded<?> pack : load(service)) {
        provides.computeIfAbsent(module(pack.pack().getClass()), m -> new ArrayList<>()).add(word + " " + Named.of(pack.pack()));
      }
    });
    List<PluginInfo> infos = new ArrayList<>();
    provides.forEach((name, list) -> infos.add(new PluginInfo(name, Loaded.BUILT_IN, "", list, "")));
    return infos;
  }

  private static String module(Class<?> pack) {
    String[] words = pack.getPackageName().split("\\.", 3);
    return words.length < 2 ? pack.getPackageName() : words[1];
  }
}
