package dstate.api.ask;

/** Cancelled or not, and progress. Long work asks at least once per block of 1 MB or 5 ms. */
public interface Job {
  boolean cancelled();

  /** Says how far something is, in words; may be dropped, never blocks. */
  void progress(String words);

  /** Throws a {@code Refusal} (interrupted, or budget used up) when the job was cancelled. */
  void check();

  /** Never cancelled, tells nobody. */
  Job QUIET = new Job() {
    @Override
    public boolean cancelled() {
      return false;
    }

    @Override
    public void progress(String words) {
      // nobody listens
    }

    @Override
    public void check() {
      // never cancelled
    }
  };
}
