package dstate.triage.waitpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Certainty;
import dstate.api.model.Frame;
import dstate.triage.Stacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stuck-model.md section 2; the worked examples of its section 8. */
class TellingFrameTest {
  private static Telling telling(String frames) {
    return TellingFrame.of(Stacks.of(frames), Stacks.KNOWLEDGE);
  }

  @ParameterizedTest(name = "{1} {2}: {0}")
  @CsvSource(delimiter = '|', nullValues = "none", value = {
    "io_schedule, get_request_wait, blk_queue_bio, __generic_make_request [bcache], bch_generic_make_request, __bch_submit_bbio, bch_submit_bbio, __bch_btree_node_write, btree_node_write_work, worker_thread, kthread, child_rip | get_request_wait | request-slot | wait | SEEN",
    "io_schedule, sync_buffer, __wait_on_bit, out_of_line_wait_on_bit, __wait_on_buffer, jbd2_journal_commit_transaction, kjournald2, kthread | __wait_on_buffer | buffer-io | wait | SEEN",
    "schedule, jbd2_log_wait_commit, jbd2_log_do_checkpoint, __jbd2_log_wait_for_space, add_transaction_credits, start_this_handle, jbd2__journal_start, ext4_writepages, do_writepages, writeback_sb_inodes, wb_workfn, process_one_work, worker_thread | jbd2_log_wait_commit | journal-commit | wait | SEEN",
    "schedule_preempt_disabled, __mutex_lock_slowpath, mutex_lock, do_last, path_openat | do_last | dir-lock | context-after-hint | INFERRED",
    "schedule, rwsem_down_write_slowpath, down_write, path_openat, do_filp_open | path_openat | dir-lock | context-after-hint | INFERRED",
    "schedule, io_schedule, blk_mq_get_tag, __blk_mq_alloc_requests, blk_mq_submit_bio, submit_bio_wait, blkdev_issue_flush, ext4_sync_file, do_fsync | blk_mq_get_tag | tag | wait | SEEN",
    "schedule, rwsem_down_read_slowpath, down_read, do_user_addr_fault, exc_page_fault | do_user_addr_fault | mmap-lock | context-after-hint | INFERRED",
    "schedule, schedule_preempt_disabled, kthread, ret_from_fork | none | none | never-woken | INFERRED",
    "schedule, io_schedule, folio_wait_bit_common, folio_wait_writeback, __filemap_fdatawait_range, file_write_and_wait_range, ext4_sync_file, do_fsync | folio_wait_writeback | page-writeback | wait | SEEN",
    "schedule, md_write_start, raid5_make_request, md_handle_request, md_submit_bio | md_write_start | md-superblock | wait | SEEN",
    "schedule, schedule_timeout, wait_for_completion, __flush_work, xlog_cil_force_seq, xfs_log_force_seq, xfs_file_fsync | __flush_work | work | wait | SEEN",
    "schedule, request_wait_answer, __fuse_simple_request, fuse_do_getattr, vfs_getattr | request_wait_answer | user-daemon | wait | SEEN",
  })
  void givenAWorkedExample_whenRead_thenItsTellingFrameAndToken(String frames, String top, String token, String rule, Certainty certainty) {
    Telling t = telling(frames);
    assertThat(t.top()).isEqualTo(top == null ? "" : top);
    assertThat(t.waitsFor()).isEqualTo(token == null ? "" : token);
    assertThat(t.rule()).isEqualTo(rule);
    assertThat(t.certainty()).isEqualTo(certainty);
  }

  @Test
  void givenTheOriginsStackWithItsUnreliableFrames_whenRead_thenTheyAreDropped() {
    Telling t = telling("? pvclock_clocksource_read, ? xen_clocksource_read, ? ktime_get_ts, io_schedule, get_request_wait, ? autoremove_wake_function+0x0,"
        + "blk_queue_bio, ? __alloc_pages_nodemask, __generic_make_request [bcache], worker_thread, ? worker_thread+0x0, kthread, child_rip, ? child_rip+0x0");
    assertThat(t.top()).isEqualTo("get_request_wait");
    assertThat(t.waitPoint()).get().satisfies(w -> assertThat(w.layer()).isEqualTo("block"));
  }

  @Test
  void givenNoReliableFrame_whenRead_thenAllAreUsedAndCertaintyIsOneStepLower() {
    Telling t = telling("? schedule, ? io_schedule, ? get_request_wait, ? blk_queue_bio");
    assertThat(t.top()).isEqualTo("get_request_wait");
    assertThat(t.certainty()).isEqualTo(Certainty.INFERRED);
    assertThat(telling("? schedule, ? my_driver_wait").certainty()).isEqualTo(Certainty.GUESS);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // a reliable frame beats an unreliable one above it
    "? get_request_wait, schedule, jbd2_log_wait_commit, ext4_sync_file | jbd2_log_wait_commit | journal-commit",
    // a context row before a wait row is passed over when no hint led to it
    "schedule, ext4_file_write_iter, vfs_write, jbd2_log_wait_commit | jbd2_log_wait_commit | journal-commit",
    // clone suffixes and leading dots
    "schedule, get_request_wait.isra.12.part.3, blk_queue_bio | get_request_wait | request-slot",
    ".schedule, .get_request_wait, .blk_queue_bio | get_request_wait | request-slot",
    // offset 0: a callback left on the stack of a kernel that prints no question marks
    "schedule, jbd2_log_wait_commit+0x0, get_request_wait, blk_queue_bio | get_request_wait | request-slot",
    // a lock taken by the system call itself
    "schedule, rwsem_down_read_slowpath, down_read, __x64_sys_quotactl, do_syscall_64 | __x64_sys_quotactl | rwsem-read",
    // the name of a register line is no frame
    "rip:get_request_wait, schedule, jbd2_log_wait_commit | jbd2_log_wait_commit | journal-commit",
  })
  void givenOddStacks_whenRead_thenTheRulesHold(String frames, String top, String token) {
    assertThat(telling(frames).top()).isEqualTo(top);
    assertThat(telling(frames).waitsFor()).isEqualTo(token);
  }

  @Test
  void givenAnUnknownFunctionBelowALock_whenRead_thenItIsAGuessThatKeepsTheHintAndTheModule() {
    Telling t = telling("schedule, __mutex_lock, acme_fan_open [acme], do_sys_open_like");
    assertThat(t.top()).isEqualTo("acme_fan_open");
    assertThat(t.waitsFor()).isEqualTo("mutex");
    assertThat(t.certainty()).isEqualTo(Certainty.GUESS);
    assertThat(t.rule()).isEqualTo("unknown");
    assertThat(t.layer()).isEqualTo("acme");
    assertThat(telling("schedule, __xfs_never_heard_of").layer()).isEqualTo("xfs");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "schedule, worker_thread, kthread, ret_from_fork | idle-worker",
    "schedule, rescuer_thread, kthread, ret_from_fork | idle-worker",
    "schedule, kthreadd, ret_from_fork | plumbing-only",
    "schedule, smpboot_thread_fn, kthread, ret_from_fork | plumbing-only",
    "ffffffff8107e3c1, 0xffff880508517088 | no-frames",
    "get_request_wait+0x0 | no-frames",
  })
  void givenAStackThatTellsNothing_whenRead_thenThereIsNoTellingFrame(String frames, String rule) {
    assertThat(telling(frames).frame()).isEmpty();
    assertThat(telling(frames).rule()).isEqualTo(rule);
  }

  @Test
  void givenAStackCutBelowTheLock_whenRead_thenItsTopIsKept() {
    Telling t = telling("schedule, rwsem_down_write_slowpath, down_write");
    assertThat(t.top()).isEqualTo("down_write");
    assertThat(t.waitsFor()).isEqualTo("rwsem-write");
    assertThat(t.rule()).isEqualTo("cut");
  }

  @Test
  void givenAStack_whenRolesAreAsked_thenEachFrameHasOneAndOneTells() {
    var roles = FrameRoles.of(Stacks.of("schedule, __mutex_lock, do_last, path_openat, __x64_sys_openat, rip:foo, nobody_knows"), Stacks.KNOWLEDGE);
    assertThat(roles).extracting(FrameRole::role).containsExactly("plumbing", "plumbing", "context", "context", "context", "rip", "");
    assertThat(roles).extracting(FrameRole::telling).containsExactly(false, false, true, false, false, false, false);
    assertThat(roles.get(0).words()).isEqualTo("scheduler");
    assertThat(roles.get(1).words()).isEqualTo("lock: mutex");
    assertThat(roles.get(2).words()).isEqualTo("WAITS for dir lock");
    assertThat(roles.get(4).words()).isEqualTo("system call openat");
    assertThat(roles).extracting(FrameRole::frame).extracting(Frame::n).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }
}
