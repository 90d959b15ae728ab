package dstate.shell.terminal;

import java.util.List;
import java.util.Map;
import org.jline.utils.InfoCmp;

/**
 * Gives JLine the capabilities of a TERM that it does not know, so that it need not start infocmp(1) to learn them: a
 * process more at each start, and absent on many jump hosts.
 *
 * <p>Families by terminfo(5) names as shipped with ncurses 6.4: everything new is derived from xterm, tmux from screen.
 */
final class TerminalType {
  private static final List<String> KNOWN = List.of(
      "dumb", "dumb-color", "ansi", "xterm", "xterm-256color", "screen", "screen-256color", "rxvt", "rxvt-basic", "rxvt-unicode",
      "rxvt-unicode-256color");

  /** Prefix of a name, and whose capabilities stand for it; the first that fits. */
  private static final Map<String, String> FAMILIES = Map.ofEntries(
      Map.entry("tmux", "screen"), Map.entry("screen", "screen"), Map.entry("xterm", "xterm"), Map.entry("alacritty", "xterm-256color"),
      Map.entry("foot", "xterm-256color"), Map.entry("kitty", "xterm-256color"), Map.entry("wezterm", "xterm-256color"),
      Map.entry("konsole", "xterm-256color"), Map.entry("gnome", "xterm-256color"), Map.entry("vte", "xterm-256color"),
      Map.entry("st", "xterm"), Map.entry("putty", "xterm"), Map.entry("mintty", "xterm-256color"), Map.entry("iterm", "xterm-256color"),
      Map.entry("rxvt", "rxvt"), Map.entry("nsterm", "xterm-256color"), Map.entry("eterm", "ansi"), Map.entry("cygwin", "ansi"),
      Map.entry("linux", "ansi"), Map.entry("vt1", "vt"), Map.entry("vt2", "vt"), Map.entry("vt3", "vt"), Map.entry("vt4", "vt"));

  /** What a VT100 can do and a prompt needs; no colour. Source: ECMA-48, terminfo(5) entry vt100. */
  private static final String VT = """
      vt|DEC VT100 and later, no colour,
      \tam, mir, msgr, xenl,
      \tcols#80, it#8, lines#24,
      \tbel=^G, bold=\\E[1m, clear=\\E[H\\E[J, cr=\\r, cub=\\E[%p1%dD,
      \tcub1=^H, cud=\\E[%p1%dB, cud1=\\n, cuf=\\E[%p1%dC,
      \tcuf1=\\E[C, cup=\\E[%i%p1%d;%p2%dH, cuu=\\E[%p1%dA,
      \tcuu1=\\E[A, ed=\\E[J, el=\\E[K, el1=\\E[1K, home=\\E[H,
      \tht=^I, ind=\\n, kbs=^H, kcub1=\\EOD, kcud1=\\EOB,
      \tkcuf1=\\EOC, kcuu1=\\EOA, rev=\\E[7m, ri=\\EM, rmkx=\\E[?1l\\E>, rmso=\\E[m,
      \trmul=\\E[m, sgr0=\\E[m, smkx=\\E[?1h\\E=, smso=\\E[7m, smul=\\E[4m,
      """;

  private TerminalType() {}

  /** The type to build with, for a TERM; its capabilities are there when this returns. */
  static String prepared(String term) {
    if (term.isEmpty()) {
      return "dumb"; // cron, a daemon's shell: nothing may be assumed
    }
    if (KNOWN.contains(term)) {
      return term;
    }
    String capabilities = capabilitiesFor(term);
    InfoCmp.setLoadedInfoCmp(term, capabilities);
    return term;
  }

  private static String capabilitiesFor(String term) {
    String family = FAMILIES.keySet().stream().filter(term::startsWith).max((a, b) -> Integer.compare(a.length(), b.length()))
        .map(FAMILIES::get).orElse("vt");
    if (family.equals("vt")) {
      return VT;
    }
    boolean manyColours = term.contains("256") || term.contains("direct");
    String exact = manyColours && !family.endsWith("256color") && !family.equals("ansi") && !family.equals("rxvt") ? family + "-256color" : family;
    return InfoCmp.getDefaultInfoCmp(exact);
  }
}
