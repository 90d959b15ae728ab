package dstate.triage.onset;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Banner;
import dstate.api.model.Episode;
import dstate.api.model.LineRange;
import dstate.api.model.Report;
import dstate.api.model.Stamp;
import dstate.triage.EvidenceFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** stuck-model.md section 1, "Time window of a report". */
class OnsetTest {
  private static final String STACK = "schedule, jbd2_log_wait_commit, ext4_sync_file";
  private static final long S = 1_000_000_000L;

  private static Episode episode(double[] at, long... seconds) {
    return new EvidenceFixture().hung("a", at, "mysqld", 7, seconds, STACK, List.of(), "").episodes().get(0);
  }

  @Test
  void givenConstantSeconds_whenRepeated_thenTheWindowIsOneToTwoTimeoutsBeforeTheFirst() {
    Onset o = Onset.of(episode(new double[] {1000, 1120, 1240}, 120, 120, 120));
    assertThat(o.fromNanos()).isEqualTo(760 * S);
    assertThat(o.toNanos()).isEqualTo(880 * S);
    assertThat(o.rule()).isEqualTo("constant seconds");
    assertThat(o.words()).contains("760 s of uptime").contains("880 s of uptime");
  }

  @Test
  void givenGrowingSeconds_whenRepeated_thenTheWindowsMeet() {
    // 122, 245, 368: N counts from the last change, the check runs about every 123 s
    Onset o = Onset.of(episode(new double[] {1000, 1123, 1246}, 122, 245, 368));
    assertThat(o.rule()).isEqualTo("growing seconds");
    assertThat(o.fromNanos()).isBetween(754 * S, 757 * S);
    assertThat(o.toNanos()).isBetween(878 * S, 880 * S);
  }

  @Test
  void givenGrowingSecondsThatContradictTheClock_whenRead_thenItSaysSo() {
    Onset o = Onset.of(episode(new double[] {1000, 5000}, 122, 245));
    assertThat(o.known()).isFalse();
    assertThat(o.words()).contains("clock jumped");
  }

  @Test
  void givenOneBanner_whenRead_thenTheWindowHoldsForEveryKernelGeneration() {
    Onset o = Onset.of(episode(new double[] {1000}, 122));
    assertThat(o.fromNanos()).isEqualTo((1000 - 244) * S);
    assertThat(o.toNanos()).isEqualTo((1000 - 122) * S);
    assertThat(o.rule()).isEqualTo("single banner");
  }

  @Test
  void givenSecondsThatDifferByPrintingOnly_whenRead_thenTheyCountAsConstant() {
    assertThat(Onset.of(episode(new double[] {1000, 1001, 1002}, 41, 42, 43)).rule()).isNotEqualTo("growing seconds");
  }

  @Test
  void givenNoClock_whenRead_thenTheWindowIsNotKnownAndSaysWhy() {
    Onset o = Onset.of(episode(new double[] {-1}, 120));
    assertThat(o.known()).isFalse();
    assertThat(o.words()).contains("no clock").contains("120 s");
    assertThat(o.fromNanos()).isEqualTo(-1);
  }

  private static Episode wall(String iso, long nanos) {
    Report.Builder b = Report.of("hung-task");
    b.comm = "x";
    b.pid = 1;
    b.seconds = 120;
    Stamp stamp = new Stamp(iso, nanos, "500.000000", 500 * S, "", -1);
    return new Episode("R1", List.of(new Banner("R1.1", "a", "a", List.of(new LineRange(1, 1)), 0, stamp, 1, "", b.build())));
  }

  @Test
  void givenAWallClock_whenShown_thenItsZoneAndItsMissingYearStay() {
    assertThat(Onset.of(wall("2016-06-01T14:11:13", 1)).from()).isEqualTo("2016-06-01T14:07:13");
    assertThat(Onset.of(wall("2016-01-01T00:01:00.118+08:00", 1)).from()).isEqualTo("2015-12-31T23:57:00+08:00");
    assertThat(Onset.of(wall("--03-01T00:01:00", Stamp.NO_WALL)).from()).isEqualTo("--02-29T23:57:00");
    assertThat(Onset.of(wall("not a time at all, really", Stamp.NO_WALL)).from()).isEqualTo("260 s of uptime");
  }

  @Test
  void givenSeveralTasks_whenAskedForTheGroup_thenTheEarliestWindowCounts() {
    var fixture = new EvidenceFixture().hung("a", 1000, "x", 1, 120, STACK).hung("a", 900, "y", 2, 120, STACK).hung("b", 100, "z", 3, 120, STACK);
    assertThat(Onset.earliest(fixture.episodes()).toNanos()).isEqualTo(780 * S); // b has another clock
    assertThat(Onset.earliest(List.of()).known()).isFalse();
  }
}
