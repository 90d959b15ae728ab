package dstate.shell.dispatch;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Filter;
import dstate.api.ask.Job;
import dstate.api.ask.Lines;
import dstate.api.ask.Notes;
import dstate.api.ask.Scope;
import dstate.api.ask.Workspace;
import dstate.api.model.Coverage;
import dstate.api.model.Episode;
import dstate.api.model.Knowledge;
import dstate.api.model.Source;
import dstate.api.model.Task;
import dstate.api.result.ErrorCode;
import dstate.api.spi.Renderer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/** A workspace with nothing loaded: enough for lines that are about the shell. Files are a map. */
public final class BareWorkspace implements Workspace, Evidence {
  /** Files that can be read, and those that were written. */
  public final Map<String, String> files = new LinkedHashMap<>();

  /** Paths opened, in order. */
  public final List<String> opened = new ArrayList<>();

  /** Folder of the case; empty: none. */
  public String caseFolder = "";

  @Override
  public Evidence evidence() {
    return this;
  }

  @Override
  public Notes notes() {
    return null; // no line of these tests writes
  }

  @Override
  public Opened open(OpenRequest request, Job job) {
    opened.addAll(request.paths());
    return new Opened(List.of(), request.paths().stream().filter(p -> p.startsWith("missing"))
        .map(p -> ErrorCode.NO_FILE.error("no such file").at(p)).toList());
  }

  @Override
  public Source close(String source) {
    throw ErrorCode.NO_SUCH_ID.error("no source " + source).refusal();
  }

  @Override
  public Filter filter(Scope scope, List<String> words, Ask ask) {
    throw ErrorCode.FILTER_SYNTAX.error("no filters here: " + words).refusal();
  }

  @Override
  public List<FieldDef> fields() {
    return List.of();
  }

  @Override
  public Knowledge knowledge() {
    return new Knowledge(List.of(), List.of());
  }

  @Override
  public Checklists checklists() {
    return new Checklists(List.of(), List.of());
  }

  @Override
  public Checklists lint(String path) {
    return checklists();
  }

  @Override
  public List<String> formats() {
    return List.of("printk");
  }

  @Override
  public List<PluginInfo> plugins() {
    return List.of(new PluginInfo("acme", "/plugins/acme.jar", "ab".repeat(32), List.of("verb fans"), ""));
  }

  @Override
  public Optional<Renderer> renderer(String name) {
    return ServiceLoader.load(Renderer.class).stream().map(ServiceLoader.Provider::get).filter(r -> r.name().equals(name)).findFirst();
  }

  @Override
  public CaseInfo caseInfo() {
    return new CaseInfo(caseFolder.isEmpty() ? "" : "db17", caseFolder, 0, 0, 0, "", List.of(), "");
  }

  @Override
  public List<CaseInfo> cases() {
    return List.of();
  }

  @Override
  public CaseInfo openCase(String name, boolean create) {
    return caseInfo();
  }

  @Override
  public void deleteCase(String name) {
    throw ErrorCode.CASE_NAME.error("no case").refusal();
  }

  @Override
  public CaseInfo renameCase(String from, String to) {
    return caseInfo();
  }

  @Override
  public Written write(String path, byte[] content, boolean replace) {
    if (files.containsKey(path) && !replace) {
      throw ErrorCode.WRITE.error("the file is there already").at(path).refusal();
    }
    files.put(path, new String(content, StandardCharsets.UTF_8));
    return new Written(path, content.length, "");
  }

  @Override
  public byte[] readSmall(String path) {
    if (!files.containsKey(path)) {
      throw ErrorCode.NO_FILE.error("no such file").at(path).refusal();
    }
    return files.get(path).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String sha256(String source, Job job) {
    return "";
  }

  @Override
  public long version() {
    return 1;
  }

  @Override
  public Coverage coverage() {
    return Coverage.WHOLE;
  }

  @Override
  public List<Source> sources() {
    return List.of();
  }

  @Override
  public List<Episode> reports() {
    return List.of();
  }

  @Override
  public List<Task> tasks() {
    return List.of();
  }

  @Override
  public Lines lines() {
    return null; // no sources, no lines
  }

  @Override
  public Optional<Source> source(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<Episode> report(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<Task> task(String id) {
    return Optional.empty();
  }

  @Override
  public <T> T derived(Class<T> type, Function<Evidence, T> compute) {
    return compute.apply(this);
  }
}
