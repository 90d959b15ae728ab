package dstate.shell.prompt;

import dstate.api.ask.Job;
import dstate.api.result.ErrorCode;

/** The job of one line, or of the load in the background. Cancelled by Ctrl-C, from any thread. */
final class RunJob implements Job {
  private volatile boolean cancelled;
  private volatile String words = "";

  void cancel() {
    cancelled = true;
  }

  /** Last progress; empty: none yet. */
  String words() {
    return words;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void progress(String words) {
    this.words = words;
  }

  @Override
  public void check() {
    if (cancelled) {
      throw ErrorCode.INTERRUPTED.error("stopped").refusal();
    }
  }
}
