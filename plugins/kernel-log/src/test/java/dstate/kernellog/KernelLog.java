package dstate.kernellog;

import dstate.api.spi.LogFormat;
import dstate.api.spi.RecordGrammar;
import java.util.List;
import java.util.ServiceLoader;

/** What this module registers, found as the engine finds it. */
public final class KernelLog {
  private KernelLog() {}

  public static List<LogFormat> formats() {
    return ServiceLoader.load(LogFormat.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  public static List<RecordGrammar> grammars() {
    return ServiceLoader.load(RecordGrammar.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
