package dstate.engine.workspace;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Filter;
import dstate.api.ask.Job;
import dstate.api.ask.Notes;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.ask.Workspace;
import dstate.api.model.Knowledge;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.spi.ChecklistPack.ChecklistFile;
import dstate.api.spi.LogFormat;
import dstate.api.spi.Renderer;
import dstate.api.spi.VerbPack;
import dstate.engine.casefile.CaseStore;
import dstate.engine.checklist.ChecklistLibrary;
import dstate.engine.filter.FilterContext;
import dstate.engine.load.SourceContent;
import dstate.engine.load.SourceLoader;
import dstate.engine.plugin.Loaded;
import dstate.engine.plugin.Packs;
import dstate.engine.scan.ScanPool;
import dstate.engine.source.SourceBytes;
import dstate.engine.source.SourceOpener;
import dstate.engine.store.EvidenceStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The workspace of one shell. One thread at a time changes what is loaded; any thread reads its snapshots. */
public final class EngineWorkspace implements Workspace, AutoCloseable {
  private static final int LARGEST_SMALL = 1 << 20;
  private static final int ANNOUNCED = 1_000;

  private final EngineConfig config;
  private final Packs packs;
  private final Catalogues catalogues;
  private final SourceOpener opener;
  private final ScanPool pool = ScanPool.forThisMachine();
  private final SourceLoader loader;
  private final EvidenceStore store;
  private final CaseStore cases;
  private final CurrentCase current;
  private final ReentrantLock changing = new ReentrantLock();
  private final Map<String, SourceBytes> open = new ConcurrentHashMap<>();
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
  private final List<String> announced = new ArrayList<>();

  private EngineWorkspace(EngineConfig config) {
    this.config = config;
    this.packs = new Packs(config.pluginDirs(), config.messages());
    this.catalogues = new Catalogues(packs, config.derivedFields(), () -> notes().notes());
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    boolean none = config.caseName().equals(EngineConfig.NO_CASE);
    this.opener = new SourceOpener(none ? List.of(temporary) : List.of(config.casesDir(), temporary), config.stdin());
    this.loader = new SourceLoader(packs, pool);
    this.store = new EvidenceStore(this::sayUnreadable);
    this.cases = new CaseStore(config.casesDir(), config.who(), store::evidence);
    this.current = new CurrentCase(cases, config.caseName(), config.messages());
  }

  /** Throws a refusal when the case that was asked for cannot be opened. */
  public static EngineWorkspace start(EngineConfig config) {
    return new EngineWorkspace(config);
  }

  /** Packs of verbs, built in and from plug-ins. */
  public List<Loaded<VerbPack>> verbPacks() {
    return packs.of(VerbPack.class);
  }

  @Override
  public Evidence evidence() {
    return store.evidence();
  }

  @Override
  public Notes notes() {
    return current.file();
  }

  @Override
  public Opened open(OpenRequest request, Job job) {
    lock(job);
    try {
      return new Opening(opener, loader, store, request, job, content -> publish(content, job)).run();
    } finally {
      changing.unlock();
    }
  }

  private void lock(Job job) {
    boolean mine = false;
    while (!mine) {
      job.check();
      try {
        mine = changing.tryLock(50, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ErrorCode.INTERRUPTED.error("stopped while another source was being opened").refusal();
      }
    }
  }

  private void publish(SourceContent content, Job job) {
    store.put(content);
    Source source = content.source();
    open.put(source.id(), content.lines().bytes());
    current.derive(source);
    if (source.state() != Source.State.LOADING) {
      current.record(content, job);
      announce(source, content.reports().size());
    }
  }

  private void announce(Source source, int reports) {
    StringBuilder words = new StringBuilder(source.id()).append(": ").append(source.file());
    words.append(source.state() == Source.State.CUT ? " read in part, " : " read whole, ").append(source.lines()).append(" lines, ");
    words.append(reports).append(reports == 1 ? " report" : " reports");
    if (!source.damage().isEmpty()) {
      words.append(", ").append(source.damage().size()).append(source.damage().size() == 1 ? " place" : " places").append(" damaged");
    }
    synchronized (announced) {
      if (announced.size() == ANNOUNCED) {
        announced.remove(0);
      }
      announced.add(words.toString());
    }
  }

  @Override
  public List<String> announced() {
    synchronized (announced) {
      return List.copyOf(announced);
    }
  }

  private void sayUnreadable(String source, IOException e) {
    if (unreadable.add(source)) {
      String file = store.evidence().source(source).map(Source::file).orElse(source);
      config.messages().accept("D-SRC-006: lines of " + file + " can no longer be read: " + (e.getMessage() == null ? "input/output error" : e.getMessage())
          + "; what was read from it before stays");
    }
  }

  @Override
  public Source close(String source) {
    lock(Job.QUIET);
    try {
      Source found = store.evidence().source(source).orElseThrow(() -> ErrorCode.NO_SUCH_ID.error("no source '" + source + "'")
          .hint("sources: " + String.join(" ", store.evidence().sources().stream().map(Source::id).toList())).refusal());
      store.remove(found.id());
      opener.forget(open.remove(found.id()));
      loader.forget(found.id());
      return found;
    } finally {
      changing.unlock();
    }
  }

  @Override
  public Filter filter(Scope scope, List<String> words, Ask ask) {
    return catalogues.compiler(ask.evidence()).compile(scope, words, new FilterContext(ask.evidence(), ask.selection(), ask.notes().filters()));
  }

  @Override
  public List<FieldDef> fields() {
    return catalogues.fields(store.evidence());
  }

  @Override
  public Knowledge knowledge() {
    return catalogues.knowledge();
  }

  @Override
  public Checklists checklists() {
    return catalogues.checklists();
  }

  @Override
  public Checklists lint(String path) {
    String yaml = new String(opener.small(path, LARGEST_SMALL), StandardCharsets.UTF_8);
    return ChecklistLibrary.lint(new ChecklistFile(path, yaml), (scope, expression) -> catalogues.compiler(store.evidence())
        .compile(scope, List.of(expression), new FilterContext(store.evidence(), Selection.NONE, notes().filters())));
  }

  @Override
  public byte[] readSmall(String path) {
    return opener.small(path, LARGEST_SMALL);
  }

  @Override
  public List<String> formats() {
    return packs.of(LogFormat.class).stream().map(f -> f.pack().name()).toList();
  }

  @Override
  public List<PluginInfo> plugins() {
    return packs.infos();
  }

  @Override
  public Optional<Renderer> renderer(String name) {
    return catalogues.renderer(name);
  }

  @Override
  public CaseInfo caseInfo() {
    return current.file().info();
  }

  @Override
  public List<CaseInfo> cases() {
    return cases.list();
  }

  @Override
  public CaseInfo openCase(String name, boolean create) {
    return current.switchTo(name, create);
  }

  @Override
  public void deleteCase(String name) {
    current.delete(name);
  }

  @Override
  public CaseInfo renameCase(String from, String to) {
    return current.rename(from, to);
  }

  @Override
  public Written write(String path, byte[] content, boolean replace) {
    return OutsideFile.write(path, content, replace);
  }

  @Override
  public String sha256(String source, Job job) {
    SourceBytes bytes = open.get(source);
    return bytes == null ? "" : opener.sha256(bytes, job).orElse("");
  }

  @Override
  public void close() {
    current.close();
    pool.close();
    packs.close();
    try {
      opener.close();
    } catch (IOException e) {
      // files that were only read, and a temporary file that is gone anyway
      return;
    }
  }
}
