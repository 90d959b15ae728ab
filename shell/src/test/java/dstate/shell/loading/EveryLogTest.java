package dstate.shell.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Evidence;
import dstate.api.ask.Job;
import dstate.api.ask.Workspace.OpenRequest;
import dstate.api.model.Line;
import dstate.api.model.Source;
import dstate.engine.workspace.EngineConfig;
import dstate.engine.workspace.EngineWorkspace;
import dstate.testkit.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryLogTest {
  /** Pieces of what consoles print, from every layer, cut where they join. */
  private static final String[] PIECES = {
    "[   12.345678] ", "<6>[    1.000000][  T123] ", "Jun  1 14:11:13 host kernel: ", "2016-06-01 14:11:13\t", "[Mon Jun  1 14:11:13 2026] ",
    "INFO: task kworker/u8:1:77 blocked for more than 120 seconds.", "INFO: task ", " blocked for more than ", ":1 blocked for more than 9999999999999999999 seconds.",
    "      Not tainted 6.1.0 #1", "task:a state:D stack:0 pid:1 ppid:2 flags:0x00000000", "Call Trace:", " <TASK>", " ? schedule+0x1/0x2 [bcache]",
    " [<ffffffff81000000>] io_schedule+0x73/0xc0", "Workqueue: writeback wb_workfn (flush-8:0)", "Linux version 6.1.0 (a@b) (gcc) #1 SMP", "** 42 printk messages dropped **",
    "-- Reboot --", "1 lock held by a/1:", " #0: ffff888 (&lock){+.+.}-{3:3}, at: f+0x1/0x2", "\0\0", "\u001b[31m", "\ufeff", "中文", "\r", "```", "> "};

  @TempDir Path directory;

  private EngineWorkspace workspace() {
    return EngineWorkspace.start(new EngineConfig(directory.resolve("cases"), EngineConfig.NO_CASE, "ops", List.of(), k -> List.of(),
        InputStream.nullInputStream(), message -> { }));
  }

  @Test
  void givenAnyBytes_whenOpened_thenNothingIsThrownAndEveryLineHasOneOwnerAndReadsBackTheSame() throws IOException {
    long seed = 20260602;
    Random random = new Random(seed);
    for (int round = 0; round < 120; round++) {
      Path log = Files.write(directory.resolve("any.log"), text(random));
      String which = "seed " + seed + " round " + round;
      try (EngineWorkspace workspace = workspace()) {
        workspace.open(new OpenRequest(List.of(log.toString()), "", null), Job.QUIET);
        Evidence evidence = workspace.evidence();
        for (Source source : evidence.sources()) {
          assertThat(lines(log)).as(which).isEqualTo(source.lines());
          assertThat(owned(evidence)).as(which).isEqualTo(source.owned().report());
          long number = 0;
          for (Line line : evidence.lines().range("a", 1, source.lines())) {
            number++;
            assertThat(evidence.lines().line("a", number)).as("%s line %d", which, number).contains(line);
          }
          assertThat(number).as(which).isEqualTo(source.lines());
        }
      }
    }
  }

  private static byte[] text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i >= 0; i--) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      text.append(piece, 0, random.nextInt(8) == 0 ? random.nextInt(piece.length() + 1) : piece.length());
      if (random.nextInt(2) == 0) {
        text.append('\n');
      }
    }
    byte[] bytes = (text + "x").getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(8); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static long owned(Evidence evidence) {
    Set<Long> owned = new HashSet<>();
    evidence.reports().forEach(r -> r.banners().forEach(b -> b.lines().forEach(range -> {
      for (long n = range.first(); n <= range.last(); n++) {
        assertThat(owned.add(n)).as("line %d has one owner", n).isTrue();
      }
    })));
    return owned.size();
  }

  @Test
  void givenEveryLogThatIsShared_whenOpened_thenOwnedLinesSumToTheLinesOfTheFile() throws IOException {
    try (EngineWorkspace workspace = workspace()) {
      List<String> folders = List.of(Shared.path("seed").toString(), Shared.path("corpora").toString(), Shared.path("captures").toString());
      workspace.open(new OpenRequest(folders, "", null), Job.QUIET);
      List<Source> sources = workspace.evidence().sources();
      assertThat(sources).hasSizeGreaterThan(400);
      for (Source source : sources) {
        assertThat(source.owned().sum()).as(source.file()).isEqualTo(source.lines());
        if (source.state() == Source.State.LOADED) {
          assertThat(source.lines()).as(source.file()).isEqualTo(lines(Path.of(source.file())));
        }
      }
    }
  }

  private static long lines(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
        bytes = in.readAllBytes();
      }
    }
    long lines = 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines + (bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0);
  }
}
