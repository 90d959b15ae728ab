package dstate.shell.dispatch;

import dstate.api.ask.RenderHints;
import dstate.api.ask.Settings;
import dstate.api.result.ErrorCode;
import dstate.api.result.RenderOptions;
import dstate.commands.place.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every setting, its values and what it starts as: the one list behind {@code set}, {@code --set} and completion. */
public final class SettingsCatalogue {
  private static final List<String> SWITCH = List.of("on", "off");
  private static final List<String> AUTOMATIC = List.of("auto", "on", "off");

  /** @param values accepted; empty: a whole number */
  public record Def(String name, List<String> values, String start, String about) {}

  private static final List<Def> ALL = List.of(
      new Def("mode", List.of("text", "json", "csv", "md", "vertical"), "text", "how answers are written"),
      new Def("vertical", SWITCH, "off", "one line a cell"),
      new Def("wide", SWITCH, "off", "all columns, nothing cut"),
      new Def("header", SWITCH, "on", "tables have their line of heads"),
      new Def("width", List.of(), "0", "columns of the screen; 0: as wide as it is"),
      new Def("limit", List.of(), "", "rows a list shows at the prompt; 0: all"),
      new Def("color", AUTOMATIC, "auto", "colours; auto: where the terminal has them and NO_COLOR is not set"),
      new Def("unicode", AUTOMATIC, "auto", "off: ASCII only"),
      new Def("pager", SWITCH, "on", "long answers go through the pager, at the prompt"),
      new Def("timing", SWITCH, "off", "say how long each line took, at the prompt"));

  private SettingsCatalogue() {}

  public static List<Def> all() {
    return ALL;
  }

  /** Names and their values, for completion. */
  public static Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    ALL.forEach(d -> values.put(d.name(), d.values()));
    return values;
  }

  /** Settings with one more set; refuses names and values that do not exist. An empty value flips a switch. */
  public static Settings set(Settings settings, String name, String value) {
    Def def = ALL.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow(() -> {
      List<String> names = ALL.stream().map(Def::name).toList();
      return ErrorCode.SETTING.error("no setting '" + name + "'").hint(Nearest.didYouMean(name, names) + "settings: " + String.join(", ", names)).refusal();
    });
    String wanted = value.isEmpty() && def.values().equals(SWITCH) ? settings.get(name, def.start()).equals("on") ? "off" : "on" : value;
    boolean fits = def.values().isEmpty() ? wanted.length() < 7 && !wanted.isEmpty() && wanted.chars().allMatch(c -> c >= '0' && c <= '9')
        : def.values().contains(wanted);
    if (!fits) {
      String takes = def.values().isEmpty() ? "a whole number" : "one of " + String.join(", ", def.values());
      throw ErrorCode.SETTING.error("'" + name + "' takes " + takes + (wanted.isEmpty() ? "" : ", not '" + wanted + "'")).hint("set shows all").refusal();
    }
    if (name.equals("mode")) {
      boolean vertical = wanted.equals("vertical");
      return settings.with("mode", vertical ? "text" : wanted).with("vertical", vertical ? "on" : "off");
    }
    return settings.with(name, wanted);
  }

  /** What a setting is now. */
  public static String now(Settings settings, Def def) {
    return settings.get(def.name(), def.start());
  }

  /** Name of the renderer for answers that ask for none. */
  static String renderer(Settings settings) {
    return settings.get("mode", "text");
  }

  /** Options of the screen changed by what is set, then by what the line asks for. */
  static RenderOptions options(RenderOptions screen, Settings settings, RenderHints hints) {
    String width = settings.get("width", "0");
    return new RenderOptions(
        width.equals("0") ? screen.width() : Integer.parseInt(width),
        switched(settings, "color", screen.color()),
        switched(settings, "unicode", screen.unicode()),
        hints.wide() || settings.is("wide") || screen.wide(),
        hints.vertical() || settings.is("vertical") || screen.vertical(),
        !hints.noHeader() && settings.get("header", "on").equals("on") && screen.header());
  }

  private static boolean switched(Settings settings, String name, boolean automatic) {
    String value = settings.get(name, "auto");
    return value.equals("auto") ? automatic : value.equals("on");
  }
}
