package dstate.engine.sample;

import dstate.api.model.LogRecord;
import dstate.api.model.Marker;
import dstate.api.model.Marker.Kind;
import dstate.api.spi.LineCursor;
import dstate.api.spi.RecordGrammar;
import java.util.List;
import java.util.Optional;

/** {@code SIGN boot}, {@code SIGN lost 5}, {@code SIGN mute}, {@code SIGN other}. */
public final class SignGrammar implements RecordGrammar {
  @Override
  public String name() {
    return "sign";
  }

  @Override
  public List<String> heads() {
    return List.of("SIGN boot", "SIGN lost ", "SIGN mute", "SIGN other");
  }

  @Override
  public Optional<LogRecord> read(LineCursor lines) {
    String text = lines.line().text().text();
    Kind kind = text.contains("boot") ? Kind.BOOT : text.contains("lost") ? Kind.LOST : text.contains("mute") ? Kind.MUTE : Kind.OTHER;
    String count = text.replaceAll("^.*lost ([0-9]{1,9}).*$", "$1");
    return Optional.of(new Marker(kind, text, kind == Kind.LOST && count.matches("[0-9]+") ? Long.parseLong(count) : -1));
  }
}
