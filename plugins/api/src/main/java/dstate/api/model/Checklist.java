package dstate.api.model;

import java.util.List;
import java.util.Map;

/**
 * A guided checklist as its file has it ({@code dstate.checklist/1}, ../shared/spec/checklists.md part 1). All scalars are
 * strings; absent keys are empty strings, lists and maps.
 *
 * @param needs {@code log trace tree host} to {@code required} or {@code useful}
 * @param origin where the file came from, for messages: {@code triage/storage-path.yaml}
 */
public record Checklist(
    String id, String version, String title, String purpose, Map<String, String> needs, List<Param> params, List<Step> steps,
    List<Verdict> verdicts, List<Sample> samples, String origin) {
  public Checklist {
    needs = Map.copyOf(needs);
    params = List.copyOf(params);
    steps = List.copyOf(steps);
    verdicts = List.copyOf(verdicts);
    samples = List.copyOf(samples);
  }

  /** A value the steps use as {@code $id}. @param propose rows offered as a menu */
  public record Param(String id, String ask, Probe propose, String fallback) {}

  /** QUERY is answered by loaded evidence, ASK by the engineer, EXTERNAL by evidence to be collected first. */
  public enum StepKind { QUERY, ASK, EXTERNAL }

  /**
   * @param good {@code yes} or {@code no}: the answer shown as PASS; empty: neutral
   * @param then answer word to a step id, {@code end}, {@code verdict:ID} or {@code list:OTHER}
   * @param line 1-based line of the step in its file
   */
  public record Step(
      String id, StepKind kind, String ask, String why, Probe probe, String good, Map<String, String> then,
      List<Collect> collect, Recorded record, List<Conclude> conclude, int line) {
    public Step {
      then = Map.copyOf(then);
      collect = List.copyOf(collect);
      conclude = List.copyOf(conclude);
    }
  }

  /** What is looked at. @param from row kind; empty: no probe */
  public record Probe(String from, String where, String during, String test, List<String> enough, String unless) {
    public static final Probe NONE = new Probe("", "", "", "", List.of(), "");

    public Probe {
      enough = List.copyOf(enough);
    }

    public boolean present() {
      return !from.isEmpty();
    }
  }

  /** A command to run elsewhere; only ever shown. @param changes {@code no log trace setting stops} @param undo empty: none */
  public record Collect(String run, String on, String changes, String need, String note, String pasteAs, String undo) {}

  /** The note written when the answer is known. @param text empty: none */
  public record Recorded(String on, String text, String tag) {
    public static final Recorded NONE = new Recorded("", "", "");
  }

  /** A statement allowed by one step alone. */
  public record Conclude(String when, String say, Certainty sure) {}

  /** Where a run may end. @param family letters A to F or {@code open} */
  public record Verdict(String id, String text, String family, Certainty cap, String confirm, String refute, String next) {}

  /** @param sample name of a sample case @param expect the verdict it must give */
  public record Sample(String sample, String expect) {}
}
