package dstate.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Workspace.PluginInfo;
import dstate.api.model.Source;
import dstate.engine.sample.Workspaces;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars compiled here, as a stranger would make them. */
class PluginJarTest {
  private static final String FORMAT = "dstate.api.spi.LogFormat";
  private static final String GRAMMAR = "dstate.api.spi.RecordGrammar";
  private static final String VERBS = "dstate.api.spi.VerbPack";
  private static final String LOG = "1.000000| STALL task a:1 for 120 s\n1.000001| at down\n";

  @TempDir Path directory;

  private Path plugins() throws IOException {
    return Files.createDirectories(directory.resolve("plugins"));
  }

  /** Compiles one class of package {@code acme} into a jar that provides it. */
  private Path jar(String name, String service, String type, String body) throws Exception {
    Path classes = Files.createDirectories(directory.resolve("classes-" + name));
    String code = "package acme; import java.util.*; import dstate.api.bytes.*; import dstate.api.model.*; import dstate.api.spi.*; public class "
        + type + " " + body;
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var source = new SimpleJavaFileObject(URI.create("string:///acme/" + type + ".java"), SimpleJavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignore) {
        return code;
      }
    };
    assertThat(compiler.getTask(null, null, null, List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")), null, List.of(source)).call())
        .as("compiles").isTrue();
    Path jar = plugins().resolve(name + ".jar");
    try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
      zip.putNextEntry(new JarEntry("META-INF/services/" + service));
      zip.write(("acme." + type + "\n").getBytes());
      try (var files = Files.list(classes.resolve("acme"))) {
        for (Path file : files.toList()) {
          zip.putNextEntry(new JarEntry("acme/" + file.getFileName()));
          zip.write(Files.readAllBytes(file));
        }
      }
    }
    return jar;
  }

  private static String format(String name, String extra) {
    return "implements LogFormat { " + extra + " public String name() { return \"" + name + "\"; } public String about() { return \"\"; }"
        + " public double sniff(List<Bytes> lines) { return lines.stream().filter(l -> l.startsWith(\"acme> \")).count() / (double) lines.size(); }"
        + " public boolean prefix(Bytes line, LineSink out) { if (!line.startsWith(\"acme> \")) return false; out.textStarts(6); return true; } }";
  }

  private Map<String, PluginInfo> infos(Workspaces w) {
    return w.workspace.plugins().stream().filter(p -> !p.origin().equals(Loaded.BUILT_IN))
        .collect(java.util.stream.Collectors.toMap(PluginInfo::name, p -> p));
  }

  @Test
  void givenAJarWithAFormat_whenALogOfItIsOpened_thenItIsReadAndTheJarIsListedWithItsHash() throws Exception {
    Path jar = jar("acme-console", FORMAT, "Acme", format("acme", ""));
    try (Workspaces w = Workspaces.withPlugins(directory, plugins())) {
      Source source = w.log("acme> STALL task a:1 for 120 s\nacme> at down\n").sources().get(0);
      assertThat(source.format()).isEqualTo("acme");
      assertThat(w.workspace.evidence().reports()).hasSize(1);
      PluginInfo info = infos(w).get("acme-console");
      assertThat(info.provides()).containsExactly("format acme");
      assertThat(info.problem()).isEmpty();
      assertThat(info.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))));
      assertThat(w.workspace.formats()).contains("tick", "acme");
      assertThat(w.messages).isEmpty();
    }
  }

  @Test
  void givenJarsThatFailInEveryWay_whenALogIsOpened_thenEachIsNamedOnceAndTheRestWorks() throws Exception {
    jar("good", FORMAT, "Acme", format("acme", ""));
    jar("initialiser", FORMAT, "Init", format("x", "static final int N = Integer.parseInt(\"boom\");"));
    jar("constructor", FORMAT, "Make", format("x", "public Make() { throw new IllegalStateException(\"no luck\"); }"));
    jar("engine", FORMAT, "Spy", format("x", "public Spy() throws Exception { Class.forName(\"dstate.engine.workspace.EngineWorkspace\"); }"));
    jar("endless", FORMAT, "Deep", format("x", "public Deep() { new Deep(); }"));
    jar("wrong-type", FORMAT, "Other", "{ }");
    jar("at-work", GRAMMAR, "Work", "implements RecordGrammar { public String name() { return \"w\"; } public List<String> heads() { return List.of(\"STALL task\"); }"
        + " public Optional<LogRecord> read(LineCursor c) { throw new ArithmeticException(\"at line \" + c.line().number()); } }");
    jar("short-head", GRAMMAR, "Short", "implements RecordGrammar { public String name() { return \"s\"; } public List<String> heads() { return List.of(\"abc\"); }"
        + " public Optional<LogRecord> read(LineCursor c) { return Optional.empty(); } }");
    Files.writeString(plugins().resolve("no-jar.jar"), "not a zip file");
    Files.writeString(plugins().resolve("readme.txt"), "not looked at");
    try (Workspaces w = Workspaces.withPlugins(directory, plugins())) {
      w.log(LOG);
      assertThat(w.workspace.evidence().reports()).hasSize(1);
      Map<String, PluginInfo> infos = infos(w);
      assertThat(infos.keySet()).containsExactlyInAnyOrder(
          "good", "initialiser", "constructor", "engine", "endless", "wrong-type", "at-work", "short-head", "no-jar");
      infos.forEach((name, info) -> assertThat(info.problem().isEmpty()).as(name + ": " + info.problem()).isEqualTo(name.equals("good")));
      assertThat(infos.get("initialiser").problem()).contains("boom");
      assertThat(infos.get("constructor").problem()).contains("no luck");
      assertThat(infos.get("engine").problem()).contains("ClassNotFoundException: dstate.engine.workspace.EngineWorkspace");
      assertThat(infos.get("at-work").problem()).contains("at line 1");
      assertThat(w.messages).hasSize(8).allMatch(m -> m.startsWith("D-PLG-001: plug-in ") && m.contains("is left out"));
      assertThat(w.workspace.formats()).containsExactly("tick", "wall", "acme");
    }
  }

  @Test
  void givenAJarWhoseVerbsFail_whenOnlyALogIsOpened_thenItsVerbsAreNotAskedFor() throws Exception {
    jar("verbs", VERBS, "Verbs", "implements VerbPack { public Verbs() { throw new IllegalStateException(\"asked\"); } public String name() { return \"v\"; }"
        + " public List<VerbDef> verbs() { return List.of(); } }");
    try (Workspaces w = Workspaces.withPlugins(directory, plugins())) {
      w.log(LOG);
      assertThat(w.messages).isEmpty();
      assertThat(w.workspace.verbPacks()).isEmpty();
      assertThat(w.messages).hasSize(1);
    }
  }

  @Test
  void givenNoDirectoryOfPlugins_whenAsked_thenThereAreNone() {
    try (Workspaces w = Workspaces.withPlugins(directory, directory.resolve("absent"))) {
      assertThat(infos(w)).isEmpty();
    }
  }
}
