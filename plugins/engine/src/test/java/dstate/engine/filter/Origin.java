package dstate.engine.filter;

import dstate.api.ask.FieldDef;
import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.model.Episode;
import dstate.api.model.Task;
import dstate.engine.HandMade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small case that the tests of filters share: two sources, two boots, four reports. Synthetic. */
final class Origin {
  static final HandMade EVIDENCE = new HandMade()
      .source("a", "logs/console.log", "id-a", 2,
          "100.000000 boot one",
          "200.118000 INFO: task jbd2/vdb1-8:1648 blocked for more than 120 seconds.",
          "200.118001 task:jbd2/vdb1-8 state:D",
          "200.118002  jbd2_journal_commit_transaction+0x10/0x20 [jbd2]",
          "205.000000 end_request: I/O error, dev vdb, sector 7",
          "210.500000 INFO: task mysqld:30318 blocked for more than 122 seconds.",
          "210.500001  ext4_sync_file.isra.0+0x10/0x20 [ext4]",
          "330.500000 INFO: task mysqld:30318 blocked for more than 245 seconds.",
          "330.500001  ext4_sync_file.isra.0+0x10/0x20 [ext4]",
          "12.000000 boot two",
          "130.000000 INFO: task tmux: server:77 blocked for more than 120 seconds.",
          "131.000000 the last line")
      .source("b", "logs/messages", "id-b", 1,
          "2026-05-08T14:53:00 quiet",
          "2026-05-08T14:57:25 INFO: task kworker/u16:2:80044 blocked for more than 600 seconds.",
          "2026-05-09T00:05:00 after midnight")
      .report("R1", "a", 1, 2, 4, b -> {
        b.comm = "jbd2/vdb1-8";
        b.pid = 1648;
        b.ppid = 2;
        b.state = "D";
        b.seconds = 120;
        b.devices.add("vdb1");
        b.stack = HandMade.stack("io_schedule", "jbd2_journal_commit_transaction jbd2", "kthread");
      })
      .report("R2", "a", 1, 6, 7, b -> {
        b.comm = "mysqld";
        b.pid = 30318;
        b.tgid = 30290;
        b.state = "D";
        b.seconds = 245;
        b.stack = HandMade.stack("schedule", "ext4_sync_file.isra.0 ext4", "entry_SYSCALL_64_after_hwframe");
        b.stacks.add(HandMade.stack("mutex_owner_fn ownermod"));
      })
      .again(8, 9)
      .report("R3", "a", 2, 11, 11, b -> {
        b.comm = "tmux: server";
        b.pid = 77;
        b.state = "D";
        b.seconds = 120;
        b.stack = HandMade.stack("schedule");
      })
      .report("b:R1", "b", 1, 2, 2, b -> {
        b.comm = "kworker/u16:2";
        b.pid = 80044;
        b.state = "R";
        b.seconds = 600;
        b.devices.add("vdb");
        b.devices.add("dm-3");
        b.cpu = 3;
      })
      .task(new Task("T1648", "jbd2/vdb1-8", 1648, -1, 1, "D", 120, "200.118000", List.of("R1"), List.of("a")))
      .task(new Task("T30318", "mysqld", 30318, 30290, 1, "D", 245, "210.500000", List.of("R2"), List.of("a")))
      .task(new Task("T77.b2", "tmux: server", 77, -1, 2, "D", 120, "130.000000", List.of("R3"), List.of("a")));

  /** What triage would add. */
  private static final FieldDef GROUP = new FieldDef("group", Scope.REPORTS, FieldDef.Type.ID, "group",
      (row, e) -> ((Episode) row).id().equals("R3") ? List.of("G2") : List.of("G1"));

  static final FilterCompiler COMPILER = compiler();

  private Origin() {}

  private static FilterCompiler compiler() {
    List<FieldDef> fields = new ArrayList<>(CoreFields.all());
    fields.add(GROUP);
    return new FilterCompiler(fields);
  }

  static Filter filter(Scope scope, String... words) {
    return COMPILER.compile(scope, List.of(words), new FilterContext(EVIDENCE, Selection.NONE, Map.of()));
  }

  /** Ids of the reports that match, joined by blanks. */
  static String reports(String... words) {
    return String.join(" ", filter(Scope.REPORTS, words).select(EVIDENCE.reports()).rows().stream().map(Episode::id).toList());
  }

  static String tasks(String... words) {
    return String.join(" ", filter(Scope.TASKS, words).select(EVIDENCE.tasks()).rows().stream().map(Task::id).toList());
  }

  /** Numbers of the lines of a source that match. */
  static String log(String source, String... words) {
    return String.join(" ", filter(Scope.LOG, words).select(EVIDENCE.log(source)).rows().stream().map(l -> "" + l.number()).toList());
  }
}
