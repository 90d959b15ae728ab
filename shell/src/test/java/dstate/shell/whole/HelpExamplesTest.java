package dstate.shell.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dstate.shell.whole.Dstate.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that {@code help VERB} shows are of the loaded data, and each can be typed as it stands below them. */
class HelpExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("dstate.root"));
  /** Verbs of shell.md 3.2 and 3.3 whose examples need an id, a word or a value of what is loaded. */
  private static final List<String> OF_THE_DATA = List.of("reports", "report", "groups", "tasks", "task", "bt", "frame", "explain", "log", "find", "note", "mark", "t0");

  @TempDir Path home;

  private Path origin() {
    return ROOT.resolve("examples/origin/console.log");
  }

  /** A console of another kernel, task and wait; synthetic, in the form of kernel/hung_task.c and sched_show_task() of 5.10. */
  private Path other() throws IOException {
    return Files.writeString(home.resolve("other.log"), """
        [    0.000000] Linux version 5.10.0 (gcc) #1 SMP
        [  363.123456] INFO: task mysqld:3031 blocked for more than 122 seconds.
        [  363.123460]       Not tainted 5.10.0 #1
        [  363.123461] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
        [  363.123462] task:mysqld          state:D stack:    0 pid: 3031 ppid:     1 flags:0x00000000
        [  363.123463] Call Trace:
        [  363.123464]  __schedule+0x282/0x870
        [  363.123465]  schedule+0x46/0xb0
        [  363.123467]  jbd2_log_wait_commit+0xac/0x120 [jbd2]
        [  363.123468]  ext4_sync_file+0x1d2/0x310 [ext4]
        [  363.123469]  do_syscall_64+0x33/0x80
        [  484.000000] INFO: task jbd2/vdb1-8:1648 blocked for more than 120 seconds.
        [  484.000001]       Not tainted 5.10.0 #1
        [  484.000002] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
        [  484.000003] task:jbd2/vdb1-8     state:D stack:    0 pid: 1648 ppid:     2 flags:0x00004000
        [  484.000004] Call Trace:
        [  484.000005]  __schedule+0x282/0x870
        [  484.000006]  schedule+0x46/0xb0
        [  484.000007]  io_schedule+0x42/0x70
        [  484.000008]  bit_wait_io+0xd/0x50
        [  484.000009]  jbd2_journal_commit_transaction+0x1005/0x1a30 [jbd2]
        [  484.000010]  kjournald2+0xa9/0x280 [jbd2]
        [  484.000020] INFO: task sadc:3102 blocked for more than 120 seconds.
        [  484.000021]       Not tainted 5.10.0 #1
        [  484.000022] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
        [  484.000023] task:sadc            state:D stack:    0 pid: 3102 ppid:     1 flags:0x00000000
        [  484.000024] Call Trace:
        [  484.000025]  __schedule+0x282/0x870
        [  484.000026]  schedule+0x46/0xb0
        [  484.000027]  wait_transaction_locked+0x85/0xb0 [jbd2]
        [  484.000028]  add_transaction_credits+0xd4/0x2b0 [jbd2]
        [  484.000029]  start_this_handle+0x12a/0x520 [jbd2]
        """);
  }

  /** Every verb with its examples, in one run. */
  private Map<String, List<String>> examples(Path log) throws IOException {
    Dstate program = new Dstate(home);
    List<String> verbs = new ArrayList<>();
    program.run("help", "--json").done().rows().get(0).entrySet().stream().map(Map.Entry::getValue).filter(v -> v.isJsonArray())
        .forEach(topic -> topic.getAsJsonArray().forEach(verb -> verbs.add(verb.getAsString())));
    assertThat(verbs).hasSizeGreaterThan(35);
    Answer answer = program.ask(log, verbs.stream().map(v -> "help " + v + " --json").toArray(String[]::new)).done();
    Map<String, List<String>> examples = new HashMap<>();
    int at = 0;
    for (JsonObject help : answer.rows()) {
      examples.put(verbs.get(at++), help.getAsJsonArray("examples").asList().stream().map(e -> e.getAsString()).toList());
    }
    return examples;
  }

  @Test
  void givenTwoConsoles_whenHelpIsAsked_thenEachShowsThreeExamplesAndThoseOfTheDataDiffer() throws IOException {
    Map<String, List<String>> one = examples(origin());
    Map<String, List<String>> two = examples(other());

    assertThat(one.values()).allSatisfy(e -> assertThat(e).hasSize(3).doesNotHaveDuplicates());
    for (String verb : OF_THE_DATA) {
      assertThat(one.get(verb)).as("examples of %s", verb).isNotEqualTo(two.get(verb));
    }
  }

  @Test
  void givenAnyVerb_whenItsExamplesAreRun_thenEachEndsWithStatus0() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path log : List.of(origin(), other())) {
      for (Map.Entry<String, List<String>> verb : examples(log).entrySet()) {
        for (String example : verb.getValue()) {
          String name = "c" + Integer.toHexString((log + example).hashCode());
          Answer answer = new Dstate(home).run("--case", name, log.toString(), "-e", "help " + verb.getKey(), "-e", example);
          if (answer.status() != 0) {
            wrong.add(log.getFileName() + ": " + example + " -> " + answer.status() + " " + answer.err().strip());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
