package dstate.triage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.triage.EvidenceFixture;
import dstate.triage.Stacks;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final String COMMIT = "schedule, jbd2_log_wait_commit, jbd2_complete_transaction, ext4_sync_file, do_fsync";
  private static final String COMMIT2 = "schedule, jbd2_log_wait_commit.isra.3+0x99, jbd2_complete_transaction, ext4_sync_file, ? noise, do_fsync";
  private static final String SLOT = "io_schedule, get_request_wait, blk_queue_bio";

  private static List<Group> groups(EvidenceFixture fixture, By by) {
    return Groups.of(fixture.evidence(), Stacks.KNOWLEDGE, by);
  }

  @Test
  void givenTwoResources_whenGrouped_thenARowEachInOrderOfFirstBanner() {
    var f = new EvidenceFixture().hung("a", 100, "x", 1, 120, COMMIT).hung("a", 100, "y", 2, 120, SLOT).hung("a", 101, "z", 3, 120, COMMIT2);
    assertThat(groups(f, By.RESOURCE)).extracting(Group::id, Group::key, Group::tasks, Group::rule, Group::top).containsExactly(
        org.assertj.core.groups.Tuple.tuple("G1", "journal-commit", 2, "token", "jbd2_log_wait_commit"),
        org.assertj.core.groups.Tuple.tuple("G2", "request-slot", 1, "token", "get_request_wait"));
  }

  @Test
  void givenClonesAndOffsetsAndNoise_whenGroupedByStack_thenTheyAreOneGroup() {
    var f = new EvidenceFixture().hung("a", 100, "x", 1, 120, COMMIT).hung("a", 101, "z", 3, 120, COMMIT2);
    assertThat(groups(f, By.STACK)).singleElement().satisfies(g -> {
      assertThat(g.id()).isEqualTo("GS1");
      assertThat(g.tasks()).isEqualTo(2);
      assertThat(g.rule()).isEqualTo("reliable symbols");
      assertThat(g.key()).doesNotContain("noise").doesNotContain("isra");
    });
  }

  @Test
  void givenDevicesInTheReports_whenGroupedByResource_thenTheyAreTheKey() {
    var f = new EvidenceFixture().hungOn("vdb1", "a", 100, "jbd2/vdb1-8", 1, COMMIT).hungOn("vda2", "a", 100, "jbd2/vda2-8", 2, COMMIT);
    assertThat(groups(f, By.RESOURCE)).extracting(Group::key).containsExactly("journal-commit vdb1", "journal-commit vda2");
    assertThat(groups(f, By.FRAME)).extracting(Group::key).containsExactly("jbd2_log_wait_commit");
  }

  @Test
  void givenARepeatedTask_whenCounted_thenBannersAndTasksDiffer() {
    var f = new EvidenceFixture().hung("a", new double[] {100, 220, 340}, "x", 1, new long[] {120, 120, 120}, COMMIT, List.of(), "");
    assertThat(groups(f, By.RESOURCE)).singleElement().satisfies(g -> {
      assertThat(g.banners()).isEqualTo(3);
      assertThat(g.tasks()).isEqualTo(1);
      assertThat(g.first().mono()).isEqualTo("100.000000");
      assertThat(g.last().mono()).isEqualTo("340.000000");
    });
  }

  @Test
  void givenTheSameBannerInASecondSource_whenCounted_thenOnce() {
    Episode first = new EvidenceFixture().hung("a", 100, "x", 1, 120, COMMIT).episodes().get(0);
    Banner b = first.first();
    Episode again = new Episode("b:R1", List.of(new Banner("b:R1.1", "b", "b.log", b.lines(), 0, b.stamp(), 1, "R1.1", b.report())));
    Group g = Group.of("G1", By.RESOURCE, new Group.Key("k", "token"), "t", List.of(first, again));
    assertThat(g.banners()).isEqualTo(1);
    assertThat(g.tasks()).isEqualTo(1);
    assertThat(g.members()).hasSize(2);
  }

  @Test
  void givenAnotherSource_whenGrouped_thenIdsOfTheFirstStay() {
    var f = new EvidenceFixture().hung("a", 100, "x", 1, 120, COMMIT).hung("b", 100, "y", 2, 120, SLOT);
    assertThat(groups(f, By.RESOURCE)).extracting(Group::id).containsExactly("G1", "b:G1");
  }

  @Test
  void givenAMember_whenAskedForItsGroup_thenByEpisodeAndByBanner() {
    var f = new EvidenceFixture().hung("a", 100, "x", 1, 120, COMMIT);
    Groups g = Groups.in(f.evidence(), Stacks.KNOWLEDGE);
    assertThat(g.groupOf("R1").map(Group::id)).contains("G1");
    assertThat(g.groupOf("R1.1").map(Group::id)).contains("G1");
    assertThat(g.groupOf("R9")).isEmpty();
    assertThat(g.groupOf("R1").orElseThrow().only(e -> false)).isEmpty();
  }

  @Test
  void givenStacksThatTellNothing_whenGrouped_thenTheRuleIsTheKey() {
    var f = new EvidenceFixture().hung("a", 100, "x", 1, 120, "schedule, kthread, ret_from_fork").hung("a", 100, "y", 2, 120, "schedule, acme_wait");
    assertThat(groups(f, By.RESOURCE)).extracting(Group::key, Group::rule).containsExactly(
        org.assertj.core.groups.Tuple.tuple("never-woken", "no telling frame"),
        org.assertj.core.groups.Tuple.tuple("at acme_wait", "telling frame"));
  }
}
