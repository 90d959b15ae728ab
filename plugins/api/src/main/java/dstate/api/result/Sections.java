package dstate.api.result;

import java.util.List;

/** Shapes one after the other, each under a heading that may be empty. */
public record Sections(List<Section> sections) implements Shape {
  public Sections {
    sections = List.copyOf(sections);
  }

  /** @param title heading; empty: none */
  public record Section(String title, Shape shape) {}

  public static Sections of(Section... sections) {
    return new Sections(List.of(sections));
  }

  public static Section section(String title, Shape shape) {
    return new Section(title, shape);
  }
}
