package dstate.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealLocaleTest {
  @ParameterizedTest
  @CsvSource({"C.UTF-8, UTF-8", "en_US.utf8, UTF-8", "zh_CN.GB18030, GB18030", "de_DE.ISO-8859-15@euro, ISO-8859-15", "C, US-ASCII", "'', US-ASCII",
      "POSIX, US-ASCII", "zh_CN, US-ASCII", "x.no-such-set, US-ASCII", "x., US-ASCII"})
  void givenALocaleName_whenRead_thenItsCharsetIsKnown(String name, String charset) {
    assertThat(RealLocale.of(name, Map.of("LC_ALL", "C.UTF-8")).charset()).isEqualTo(Charset.forName(charset));
  }

  @Test
  void givenTheEnvironment_whenNothingIsPassed_thenTheFirstThatIsSetDecides() {
    assertThat(RealLocale.of(null, Map.of("LC_ALL", "", "LC_CTYPE", "C.UTF-8", "LANG", "C")).unicode()).isTrue();
    assertThat(RealLocale.of(null, Map.of("LC_ALL", "C", "LANG", "C.UTF-8")).unicode()).isFalse();
  }

  @Test
  void givenAnAsciiLocale_whenKeysAreDecoded_thenUtf8IsUnderstood() {
    assertThat(RealLocale.of("C", Map.of()).input()).isEqualTo(StandardCharsets.UTF_8);
  }
}
