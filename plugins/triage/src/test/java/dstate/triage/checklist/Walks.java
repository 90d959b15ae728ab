package dstate.triage.checklist;

import dstate.api.model.Checklist;
import dstate.api.spi.ChecklistPack.ChecklistFile;
import dstate.engine.checklist.ChecklistReader;
import dstate.triage.EvidenceFixture;
import dstate.triage.TriageChecklists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks lists over hand-made evidence. */
final class Walks {
  static final List<Checklist> BUILT_IN = new TriageChecklists().files().stream().map(f -> ChecklistReader.read(f).list().orElseThrow()).toList();
  /** The origin: a Xen host, bcache, two workers in get_request_wait, shortened to the frames that count. */
  static final String SEED = "? pvclock_clocksource_read, io_schedule, get_request_wait, blk_queue_bio, __generic_make_request [bcache],"
      + "bch_generic_make_request [bcache], __bch_btree_node_write [bcache], btree_node_write_work [bcache], worker_thread, kthread, child_rip";
  static final String DIRECTORY = "schedule, __mutex_lock_slowpath, mutex_lock, do_last, path_openat, do_filp_open, sys_open, system_call_fastpath";
  static final String COMMIT = "schedule, jbd2_log_wait_commit, ext4_sync_file, do_fsync, sys_fsync, system_call_fastpath";

  private Walks() {}

  static EvidenceFixture seed() {
    return new EvidenceFixture().line("a", -1, "XEN physical server hangs").hung("a", 35060910, "events/4", 103, 120, SEED).hung("a", 35060910, "events/5", 104, 120, SEED);
  }

  static Checklist builtIn(String id) {
    return BUILT_IN.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }

  /** A list of one parameter {@code dev} and the steps given as YAML. */
  static Checklist list(String steps) {
    return list("one", steps);
  }

  static Checklist list(String id, String steps) {
    String yaml = "schema: dstate.checklist/1\nid: " + id + "\nversion: \"1.0\"\ntitle: t\nparams:\n  - {id: dev, ask: which?, default: unknown}\nsteps:\n" + steps
        + "\nverdicts:\n  - {id: bad, text: $dev is bad, family: A, cap: seen, refute: it is good, next: other}\n"
        + "  - {id: open, text: who knows, family: open, cap: seen}\n";
    ChecklistReader.Read read = ChecklistReader.read(new ChecklistFile(id + ".yaml", yaml));
    if (!read.errors().isEmpty()) {
      throw new AssertionError(read.errors());
    }
    return read.list().orElseThrow();
  }

  static Run run(Checklist list, EvidenceFixture fixture, String... answers) {
    return run(list, fixture, false, List.of(list), answers);
  }

  static Run run(Checklist list, EvidenceFixture fixture, boolean stopAtAsk, List<Checklist> lists, String... answers) {
    Map<String, Given> given = new LinkedHashMap<>();
    for (String a : answers) {
      given.put(a.substring(0, a.indexOf('=')), new Given(a.substring(a.indexOf('=') + 1), "given", ""));
    }
    return Walk.of(list, fixture.ask(), new Walk.Plan(Map.of(), given, Map.of(), stopAtAsk, lists), s -> { });
  }

  static StepResult step(Run run, String id) {
    return run.steps().stream().filter(s -> s.step().id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("no step " + id + " in " + words(run)));
  }

  /** {@code b1 FAIL, b2 PASS ...}. */
  static String words(Run run) {
    return String.join(", ", run.steps().stream().map(s -> s.step().id() + " " + s.answer().answer()).toList());
  }
}
