package dstate.shell.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import dstate.shell.batch.Invocation.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationReaderTest {
  private static Invocation read(String... args) {
    return InvocationReader.read(List.of(args), (word, plugins) -> List.of("doctor", "help", "reports").contains(word));
  }

  @Test
  void givenEveryKindOfArgument_whenRead_thenEachIsInItsPlace() {
    Invocation i = read("--case", "none", "a.log", "-e", "reports --json", "--budget=2m", "b.log", "-x", "t.ds", "--as", "printk", "-q",
        "--keep-going", "--fail-on", "kind:hung secs>600", "--set", "wide=on", "--plugins", "p1", "--plugins=p2", "--", "-c.log");

    assertThat(i.caseName()).isEqualTo("none");
    assertThat(i.paths()).containsExactly("a.log", "b.log", "-c.log");
    assertThat(i.steps()).containsExactly(new Step(false, "reports --json"), new Step(true, "t.ds"));
    assertThat(i.budgetNanos()).isEqualTo(120_000_000_000L);
    assertThat(i.format()).isEqualTo("printk");
    assertThat(i.failOn()).isEqualTo("kind:hung secs>600");
    assertThat(i.settings().is("wide")).isTrue();
    assertThat(i.pluginDirs()).containsExactly("p1", "p2");
    assertThat(i.quiet()).isTrue();
    assertThat(i.keepGoing()).isTrue();
  }

  @Test
  void givenAVerbAsFirstWord_whenRead_thenTheRestIsItsOwn() {
    Invocation i = read("--case", "db17", "help", "open", "--json");

    assertThat(i.verb()).containsExactly("help", "open", "--json");
    assertThat(i.paths()).isEmpty();
    assertThat(i.settings().get("mode", "text")).isEqualTo("text");
  }

  @Test
  void givenALineBeforeAWord_whenRead_thenTheWordIsAPath() {
    assertThat(read("-e", "summary", "doctor").paths()).containsExactly("doctor");
    assertThat(read("x.log", "doctor").paths()).containsExactly("x.log", "doctor");
  }

  @Test
  void givenSeveralLinesInOneArgument_whenRead_thenEachIsALine() {
    assertThat(read("-e", "summary\nreports").steps()).containsExactly(new Step(false, "summary"), new Step(false, "reports"));
  }

  @ParameterizedTest
  @CsvSource({
      "--jsn, OPTION", "-z, OPTION", "-e, OPTION", "--case=, OPTION", "--json=x, OPTION", "--budget=soon, OPTION", "--budget=0s, OPTION",
      "--set=wide, OPTION", "--set=wyde=on, SETTING", "--redact=hosts, ABSENT", "--strict, ABSENT", "--host=db17, ABSENT", "--tz=UTC, ABSENT"})
  void givenAWrongOption_whenRead_thenItIsRefusedWithStatus2(String arg, ErrorCode code) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(arg));

    assertThat(refusal.error().code()).isEqualTo(code);
    assertThat(refusal.error().code().status().number()).isEqualTo(2);
    assertThat(refusal.error().message()).contains(arg.startsWith("--set=wyde") ? "wyde" : arg.split("=")[0]);
  }

  @Test
  void givenStandardInputTwice_whenRead_thenItIsRefused() {
    assertThat(catchThrowableOfType(Refusal.class, () -> read("-", "-x", "-")).error().code()).isEqualTo(ErrorCode.OPTION);
    assertThat(catchThrowableOfType(Refusal.class, () -> read("-x", "-", "-x", "-")).error().code()).isEqualTo(ErrorCode.OPTION);
  }
}
