package org.example.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.bytes.Bytes;
import dstate.api.spi.LineSink;
import dstate.api.spi.LogFormat;
import dstate.testkit.LogFormatContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract (damage, cuts, huge lines, determinism) comes with the testkit; what the fields mean is said here. */
class AcmeConsoleFormatTest extends LogFormatContract {
  private static final String STAMPED = "@ACME 07 1464790273.250 | [35060910.024741] INFO: task events/4:103 blocked";

  @Override
  protected LogFormat format() {
    return new AcmeConsoleFormat();
  }

  @Override
  protected List<String> lines() {
    return List.of(STAMPED, "@ACME 11 1464790273.000 | login:", "@ACME 3 0.000 | [    0.000000] Linux version 2.6.32");
  }

  @Test
  void givenALineWithBothClocks_whenRead_thenBladeAndClocksAndTextAreToldApart() {
    LineSink sink = new LineSink();

    boolean mine = new AcmeConsoleFormat().prefix(Bytes.utf8(STAMPED), sink);

    assertThat(mine).isTrue();
    assertThat(sink.stamp().caller()).isEqualTo("blade07");
    assertThat(sink.stamp().wall()).isEqualTo("2016-06-01T14:11:13.250Z");
    assertThat(sink.stamp().mono()).isEqualTo("35060910.024741");
    assertThat(sink.textOf(Bytes.utf8(STAMPED)).text()).isEqualTo("INFO: task events/4:103 blocked");
  }

  @Test
  void givenALineOfAnotherCollector_whenRead_thenItIsRefused() {
    for (String other : List.of("", "@ACME", "@ACME x 1.000 | a", "@ACME 1 99999999999999.000 | a", "[ 1.000000] a")) {
      assertThat(new AcmeConsoleFormat().prefix(Bytes.utf8(other), new LineSink())).as(other).isFalse();
    }
  }
}
