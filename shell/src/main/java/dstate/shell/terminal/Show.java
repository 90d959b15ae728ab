package dstate.shell.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Moves an answer from its queue to the screen, by way of a pager when it is longer than the screen. */
public final class Show {
  private static final long LOOK_MILLIS = 40;

  private final Tty tty;
  private final PagerChoice pager;

  public Show(Tty tty, PagerChoice pager) {
    this.tty = tty;
    this.pager = pager;
  }

  /**
   * Returns when the answer is shown, the user had enough of it, or {@code stop} says so.
   *
   * @param progress how far the verb is, in words; empty: nothing to say
   * @param paging false: everything at once
   */
  public void show(Output output, Supplier<String> progress, BooleanSupplier stop, boolean paging) throws IOException {
    ProgressLine line = new ProgressLine(tty);
    try {
      if (!paging) {
        plain(output, line, progress, stop);
      } else if (pager.command().isEmpty()) {
        new SmallPager(tty, output, line, progress, stop).run();
      } else {
        external(output, line, progress, stop);
      }
    } finally {
      line.clear();
      output.close();
      tty.flush();
    }
  }

  /** Everything the verb says, to the standard input of a command. */
  public void pipe(Output output, List<String> command, Supplier<String> progress, BooleanSupplier stop) throws IOException {
    try {
      new PipeTo(tty, command).run(List.of(), output, stop);
    } finally {
      output.close();
    }
  }

  private void plain(Output output, ProgressLine line, Supplier<String> progress, BooleanSupplier stop) {
    while (!output.finished() && !stop.getAsBoolean()) {
      Optional<String> piece = output.poll(LOOK_MILLIS);
      if (piece.isPresent()) {
        line.clear();
        tty.print(piece.get());
      } else {
        tty.flush();
        line.show(progress.get());
      }
    }
  }

  /** Held back until it is known whether it fits on the screen: a pager for three lines would be in the way. */
  private void external(Output output, ProgressLine line, Supplier<String> progress, BooleanSupplier stop) throws IOException {
    List<String> held = new ArrayList<>();
    int room = tty.size().getRows() - 1;
    while (room >= 0 && !output.finished() && !stop.getAsBoolean()) {
      Optional<String> piece = output.poll(LOOK_MILLIS);
      if (piece.isPresent()) {
        held.add(piece.get());
        room -= Rows.of(piece.get(), tty.size().getColumns());
      } else {
        line.show(progress.get());
      }
    }
    line.clear();
    if (room >= 0) {
      held.forEach(tty::print);
      return;
    }
    tty.flush();
    try {
      new PipeTo(tty, pager.command()).run(held, output, stop);
    } catch (PipeTo.NotStarted e) {
      tty.print(e.getMessage() + "; the built-in pager is used\n");
      new SmallPager(tty, output, line, progress, stop).startingWith(held).run();
    }
  }
}
