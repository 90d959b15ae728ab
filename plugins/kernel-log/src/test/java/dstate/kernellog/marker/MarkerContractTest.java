package dstate.kernellog.marker;

import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import dstate.kernellog.KernelLog;
import dstate.testkit.RecordGrammarContract;
import java.util.List;

class MarkerContractTest extends RecordGrammarContract {
  @Override
  protected RecordGrammar grammar() {
    return new MarkerGrammar();
  }

  @Override
  protected List<LogFormat> formats() {
    return KernelLog.formats();
  }

  @Override
  protected List<String> texts() {
    return List.of("""
        [    0.000000] Linux version 6.1.0 (a@b) (gcc-12) #1 SMP
        [    9.100000] blk_update_request: 5 callbacks suppressed
        ** 42 printk messages dropped ** [    9.200000] sd 0:0:0:0: [sda] x
        [   99.100000] Future hung task reports are suppressed, see sysctl kernel.hung_task_warnings
        """);
  }
}
