package dstate.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PathWatchTest {
  @Test
  void givenAPathThatNeverAnswers_whenAsked_thenItIsRefusedThenAndLaterAndOthersStillAnswer() throws IOException {
    CountDownLatch mountIsDead = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    PathWatch watch = new PathWatch(20);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> watch.call("/mnt/dead/log", () -> {
        asked.incrementAndGet();
        mountIsDead.await();
        return 1;
      })).isInstanceOf(PathWatch.Stuck.class);
    }
    assertThat(asked).as("asked once, then refused").hasValue(1);
    assertThat(new PathWatch(10_000).call("/other", () -> 2)).isEqualTo(2);
    mountIsDead.countDown();
    watch.close();
  }

  @Test
  void givenWorkThatFails_whenAsked_thenItsOwnErrorComesOut() {
    PathWatch watch = new PathWatch(10_000);
    assertThatThrownBy(() -> watch.call("/x", () -> {
      throw new FileNotFoundException("/x");
    })).isInstanceOf(FileNotFoundException.class);
    watch.close();
    assertThatThrownBy(() -> watch.call("/x", () -> 1)).isInstanceOf(IOException.class);
  }
}
