package dstate.engine.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;

/** The classes of one jar. Beside its own it sees the JDK, {@code dstate.api} and picocli, and nothing else of the product. */
final class PluginLoader extends URLClassLoader {
  PluginLoader(URL jar) {
    super(new URL[] {jar}, new Door());
  }

  /** Shows of the product's class path what plug-ins are compiled against. */
  private static final class Door extends ClassLoader {
    private final ClassLoader product = Door.class.getClassLoader();

    Door() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("dstate.api.") || name.startsWith("picocli.")) {
        return product.loadClass(name);
      }
      return super.loadClass(name, resolve);
    }

    // Resources of the product stay hidden, so that the service files of the built-in packs are not read a second time.
    @Override
    public URL getResource(String name) {
      return getPlatformClassLoader().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return getPlatformClassLoader().getResources(name);
    }
  }
}
