package dstate.api.spi;

import java.util.List;

/** Checklist files of a pack; the engine reads and checks them. */
public interface ChecklistPack {
  String name();

  List<ChecklistFile> files();

  /** @param name for messages: {@code acme/fans.yaml} @param yaml the whole text */
  record ChecklistFile(String name, String yaml) {}
}
