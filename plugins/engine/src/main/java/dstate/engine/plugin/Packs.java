package dstate.engine.plugin;

import dstate.api.ask.Workspace.PluginInfo;
import dstate.api.spi.ChecklistPack;
import dstate.api.spi.KnowledgePack;
import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import dstate.api.spi.Renderer;
import dstate.api.spi.VerbPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every pack, built in or from a jar, one service at a time and only when it is asked for.
 *
 * <p>A built-in pack that cannot be made is a bug and is thrown. A jar that fails, in whatever way, is named once with what
 * went wrong and gives nothing from then on.
 */
public final class Packs implements AutoCloseable {
  /** The services, by the word that {@code plugins} shows, in the order it shows them. */
  static final Map<String, Class<?>> SERVICES = services();

  private final List<Path> directories;
  private final Consumer<String> messages;
  private final Map<Class<?>, List<Loaded<?>>> loaded = new LinkedHashMap<>();
  private final Set<String> leftOut = new LinkedHashSet<>();
  private List<PluginJar> jars;

  public Packs(List<Path> directories, Consumer<String> messages) {
    this.directories = List.copyOf(directories);
    this.messages = messages;
  }

  private static Map<String, Class<?>> services() {
    Map<String, Class<?>> services = new LinkedHashMap<>();
    services.put("format", LogFormat.class);
    services.put("grammar", RecordGrammar.class);
    services.put("knowledge", KnowledgePack.class);
    services.put("checklists", ChecklistPack.class);
    services.put("verbs", VerbPack.class);
    services.put("renderer", Renderer.class);
    return services;
  }

  /** Built-in packs in the order of the class path, then those of the jars in bytewise order of their paths. */
  public synchronized <T> List<Loaded<T>> of(Class<T> service) {
    if (!loaded.containsKey(service)) {
      List<Loaded<?>> all = new ArrayList<>(BuiltIn.load(service));
      for (PluginJar jar : jars()) {
        all.addAll(jar.load(service));
        tell(jar);
      }
      loaded.put(service, List.copyOf(all));
    }
    List<Loaded<T>> present = new ArrayList<>();
    for (Loaded<?> pack : loaded.get(service)) {
      if (!leftOut.contains(pack.origin())) {
        present.add(new Loaded<>(service.cast(pack.pack()), pack.origin()));
      }
    }
    return List.copyOf(present);
  }

  /** Leaves a jar out from now on because a call into it failed; what was computed without it stays. */
  public synchronized void leaveOut(String origin, String doing, Throwable problem) {
    for (PluginJar jar : jars()) {
      if (jar.origin().equals(origin)) {
        jar.fail(doing, problem);
        tell(jar);
      }
    }
  }

  /** What is built in and what each jar provides, with what is wrong. Loads every service of every jar. */
  public synchronized List<PluginInfo> infos() {
    for (Class<?> service : SERVICES.values()) {
      of(service);
    }
    List<PluginInfo> infos = new ArrayList<>(BuiltIn.infos());
    for (PluginJar jar : jars()) {
      infos.add(jar.info());
    }
    return List.copyOf(infos);
  }

  @Override
  public synchronized void close() {
    if (jars != null) {
      jars.forEach(PluginJar::close);
    }
  }

  private List<PluginJar> jars() {
    if (jars == null) {
      jars = PluginJar.in(directories, messages);
    }
    return jars;
  }

  private void tell(PluginJar jar) {
    String problem = jar.problem();
    if (!problem.isEmpty() && leftOut.add(jar.origin())) {
      messages.accept("D-PLG-001: plug-in " + jar.name() + " is left out: " + problem + " (" + jar.origin() + "); see: plugins");
    }
  }
}
