package dstate.kernellog.head;

import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import dstate.kernellog.KernelLog;
import dstate.testkit.RecordGrammarContract;
import dstate.testkit.SampleRunner;
import java.nio.file.Path;
import java.util.List;

class HungTaskContractTest extends RecordGrammarContract {
  @Override
  protected RecordGrammar grammar() {
    return new HungTaskGrammar();
  }

  @Override
  protected List<LogFormat> formats() {
    return KernelLog.formats();
  }

  @Override
  protected List<String> texts() {
    // The contract breaks each text hundreds of times: the short ones say as much as the long ones.
    return SampleRunner.texts(Path.of("src/test/samples/hung-task")).stream().filter(t -> t.length() < 1_300 && !t.startsWith("How to read")).toList();
  }
}
