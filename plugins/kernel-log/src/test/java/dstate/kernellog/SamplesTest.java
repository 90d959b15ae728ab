package dstate.kernellog;

import dstate.testkit.SampleRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file below {@code src/test/samples} is read as its header says. */
class SamplesTest {
  static final Path DIR = Path.of("src/test/samples");

  @TestFactory
  List<DynamicTest> samples() {
    return new SampleRunner(KernelLog.formats(), KernelLog.grammars()).tests(DIR);
  }
}
