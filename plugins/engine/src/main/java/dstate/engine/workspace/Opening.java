package dstate.engine.workspace;

import dstate.api.ask.Job;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.ask.Workspace.Opened;
import dstate.api.model.Source;
import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import dstate.engine.load.SourceContent;
import dstate.engine.load.SourceLoader;
import dstate.engine.source.Found;
import dstate.engine.source.SourceBytes;
import dstate.engine.source.SourceOpener;
import dstate.engine.source.Unrecognised;
import dstate.engine.store.EvidenceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One {@code open}: paths to sources, errors to a list, what is read to the store. */
final class Opening {
  private final SourceOpener opener;
  private final SourceLoader loader;
  private final EvidenceStore store;
  private final OpenRequest request;
  private final Job job;
  private final Consumer<SourceContent> progress;
  private final List<Source> sources = new ArrayList<>();
  private final List<UserError> errors = new ArrayList<>();

  /** @param progress told what is known of a source whenever more is */
  Opening(SourceOpener opener, SourceLoader loader, EvidenceStore store, OpenRequest request, Job job, Consumer<SourceContent> progress) {
    this.opener = opener;
    this.loader = loader;
    this.store = store;
    this.request = request;
    this.job = job;
    this.progress = progress;
  }

  Opened run() {
    if (!request.format().isEmpty()) {
      loader.format(request.format());
    }
    for (String path : request.paths()) {
      if (path.equals(SourceOpener.STDIN)) {
        standardInput();
      } else {
        path(path);
      }
    }
    return new Opened(sources, errors);
  }

  private void standardInput() {
    Optional<SourceBytes> bytes = request.pasted() == null
        ? opener.standardInput(errors, job)
        : opener.pasted(request.pasted(), errors);
    bytes.ifPresent(b -> load(b, true));
  }

  private void path(String path) {
    int before = errors.size();
    List<Found> files = opener.find(path, errors, job);
    boolean recognised = false;
    boolean read = false;
    for (Found found : files) {
      job.check();
      Optional<SourceBytes> bytes = opener.open(found, errors, job);
      if (bytes.isPresent() && bytes.get().size() == 0 && found.explicit()) {
        errors.add(empty(bytes.get()));
      } else if (bytes.isPresent()) {
        read = true;
        recognised |= load(bytes.get(), found.explicit());
      }
    }
    boolean directory = files.stream().noneMatch(Found::explicit);
    if (directory && read && !recognised && errors.size() == before) {
      errors.add(ErrorCode.NOT_RECOGNISED.error("directory " + path + " holds no kernel log among " + files.size() + (files.size() == 1 ? " file" : " files"))
          .at(path).hint("what was looked at: sources"));
    }
  }

  private static UserError empty(SourceBytes bytes) {
    return bytes.damage().isEmpty()
        ? ErrorCode.EMPTY.error(bytes.file() + " is empty").at(bytes.file() + ":@0").hint("was the log written elsewhere, or rotated? look for " + bytes.file() + ".1")
        : ErrorCode.READ_ERROR.error(bytes.file() + ": " + bytes.damage().get(0).what()).at(bytes.file() + ":@0").hint("copy the file again");
  }

  /** Reads one source; whether it was recognised. */
  private boolean load(SourceBytes bytes, boolean explicit) {
    SourceContent content = loader.load(store.nextSource(), bytes, request.format(), job, progress);
    sources.add(content.source());
    if (!content.source().recognised() && explicit) {
      errors.add(Unrecognised.of(bytes));
    }
    return content.source().recognised();
  }
}
