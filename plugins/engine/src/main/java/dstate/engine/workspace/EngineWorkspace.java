package dstate.engine.workspace;

import dstate.api.ask.Ask;
import dstate.api.ask.Evidence;
import dstate.api.ask.FieldDef;
import dstate.api.ask.Filter;
import dstate.api.ask.Job;
import dstate.api.ask.Notes;
import dstate.api.ask.Scope;
import dstate.api.ask.Workspace;
import dstate.api.model.Knowledge;
import dstate.api.model.Source;
import dstate.api.spi.Renderer;
import dstate.api.spi.VerbPack;
import dstate.engine.plugin.Loaded;
import java.util.List;
import java.util.Optional;

/** The workspace of one shell. One thread at a time changes it; any thread reads its snapshots. */
public final class EngineWorkspace implements Workspace, AutoCloseable {
  private EngineWorkspace() {}

  public static EngineWorkspace start(EngineConfig config) {
    throw new UnsupportedOperationException(config.caseName());
  }

  public List<Loaded<VerbPack>> verbPacks() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Evidence evidence() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Notes notes() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Opened open(OpenRequest request, Job job) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Source close(String source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Filter filter(Scope scope, List<String> words, Ask ask) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<FieldDef> fields() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Knowledge knowledge() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Checklists checklists() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Checklists lint(String path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> formats() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PluginInfo> plugins() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Renderer> renderer(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CaseInfo caseInfo() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<CaseInfo> cases() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CaseInfo openCase(String name, boolean create) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteCase(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CaseInfo renameCase(String from, String to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Written write(String path, byte[] content, boolean replace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String sha256(String source, Job job) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
