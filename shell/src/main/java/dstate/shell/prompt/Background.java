package dstate.shell.prompt;

import dstate.api.ask.Workspace;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.ask.Workspace.Opened;
import dstate.api.result.Refusal;
import java.util.function.Consumer;

/** The sources of the command line, read while the user already types. */
final class Background {
  private final RunJob job = new RunJob();
  private volatile boolean done;

  private Background() {}

  /** @param opened told on the loading thread once the sources are in, before {@link #done} */
  static Background start(Workspace workspace, OpenRequest request, Consumer<Opened> opened, Consumer<String> failed) {
    Background load = new Background();
    Thread thread = new Thread(() -> load.run(workspace, request, opened, failed), "load");
    thread.setDaemon(true);
    thread.start();
    return load;
  }

  static Background none() {
    Background load = new Background();
    load.done = true;
    return load;
  }

  private void run(Workspace workspace, OpenRequest request, Consumer<Opened> opened, Consumer<String> failed) {
    try {
      opened.accept(workspace.open(request, job));
    } catch (Refusal refused) {
      failed.accept(refused.error().message());
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError bug) {
      failed.accept("reading the sources failed: " + bug + "; what was read until then can be used");
    } finally {
      done = true;
    }
  }

  boolean done() {
    return done;
  }

  void stop() {
    job.cancel();
  }

  /** How far it is, in words. */
  String words() {
    return job.words().isEmpty() ? "reading the sources" : job.words();
  }
}
