package dstate.api.spi;

import dstate.api.model.Term;
import dstate.api.model.WaitPoint;
import java.util.List;

/** Wait points and glossary terms, read from data files of the pack. */
public interface KnowledgePack {
  String name();

  List<WaitPoint> waitPoints();

  List<Term> terms();
}
