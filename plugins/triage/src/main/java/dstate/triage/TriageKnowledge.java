package dstate.triage;

import dstate.api.model.Term;
import dstate.api.model.WaitPoint;
import dstate.api.spi.KnowledgePack;
import dstate.triage.waitpoint.WaitPointTable;
import java.util.List;

/** The wait points and the glossary that come with the product. */
public final class TriageKnowledge implements KnowledgePack {
  @Override
  public String name() {
    return "triage";
  }

  @Override
  public List<WaitPoint> waitPoints() {
    return WaitPointTable.waitPoints();
  }

  @Override
  public List<Term> terms() {
    return WaitPointTable.terms();
  }
}
