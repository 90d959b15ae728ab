package dstate.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
  @Test
  void givenALimit_whenReportsOfTwoSourcesFillIt_thenNoMoreAreKeptUntilOneIsClosed() {
    Room room = new Room(3_000);
    assertThat(room.take("a", 10)).isTrue();
    assertThat(room.take("b", 10)).isTrue();
    assertThat(room.take("b", 10)).as("1,400 bytes more than the rest").isFalse();
    room.giveBack("a");
    room.giveBack("a");
    assertThat(room.take("b", 10)).isTrue();
  }
}
