package dstate.kernellog.head;

import dstate.kernellog.stack.Digits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The line of a task's state that sched_show_task() prints before a stack (kernel/sched/core.c), in every shape it has had.
 *
 * @param comm as printed: cut to 13 or 15 bytes, blanks at its end lost
 * @param state the kernel's letter
 * @param tgid -1: not said
 * @param ppid -1: not said
 * @param more further {@code key:value} pairs, flags and columns, by name
 */
public record StateLine(String comm, String state, int pid, int tgid, int ppid, Map<String, String> more) {
  /** get_task_state() and the letters of older kernels. */
  private static final String STATES = "RSDTtXZPIKWNxL";
  private static final int LONGEST_COMM = 64;

  public StateLine {
    more = Map.copyOf(more);
  }

  public static Optional<StateLine> parse(String text) {
    String s = text.strip();
    return s.startsWith("task:") && s.contains("state:") ? keyed(s) : columns(s);
  }

  /** Whether this line is about that task: pids are equal and one comm is a cut of the other. */
  boolean isOf(String wholeComm, int wholePid) {
    return pid == wholePid && (wholeComm.strip().startsWith(comm) || comm.startsWith(wholeComm.strip()) || comm.isEmpty());
  }

  /**
   * 5.9 and later: {@code task:dd state:D stack:0 pid:307 tgid:307 ppid:2 task_flags:0x400140 flags:0x0000000a}. 5.9 and 6.0 put
   * blanks after the colon, 6.1 before the next key; vendors add keys. Any order, any key.
   */
  private static Optional<StateLine> keyed(String s) {
    int state = s.lastIndexOf("state:");
    String comm = s.substring("task:".length(), state).strip();
    Map<String, String> pairs = new LinkedHashMap<>();
    String key = "";
    for (String word : s.substring(state).split("[ \t]+", 256)) {
      int colon = word.indexOf(':');
      if (colon > 0 && keyChars(word, colon)) {
        key = word.substring(0, colon);
        pairs.put(key, word.substring(colon + 1));
        key = pairs.get(key).isEmpty() ? key : "";
      } else if (!key.isEmpty()) {
        pairs.put(key, word);
        key = "";
      }
    }
    String letter = pairs.getOrDefault("state", "");
    int pid = HungTaskHead.number(pairs.getOrDefault("pid", ""), 10);
    if (letter.isEmpty() || STATES.indexOf(letter.charAt(0)) < 0 || pid < 0 || comm.length() > LONGEST_COMM) {
      return Optional.empty();
    }
    Map<String, String> more = new LinkedHashMap<>(pairs);
    more.keySet().removeAll(java.util.List.of("state", "pid", "tgid", "ppid"));
    return Optional.of(new StateLine(comm, letter.substring(0, 1), pid, HungTaskHead.number(pairs.getOrDefault("tgid", ""), 10),
        HungTaskHead.number(pairs.getOrDefault("ppid", ""), 10), more));
  }

  private static boolean keyChars(String word, int colon) {
    for (int i = 0; i < colon; i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z') && c != '_') {
        return false;
      }
    }
    return true;
  }

  /**
   * Before 5.9: comm, state, then columns by age. The comm may hold blanks and letters that look like a state, so the last
   * letter after which everything is a column is taken.
   */
  private static Optional<StateLine> columns(String s) {
    int from = Math.min(s.length() - 1, LONGEST_COMM);
    for (int i = from; i > 0; i--) {
      boolean letter = STATES.indexOf(s.charAt(i)) >= 0 && s.charAt(i - 1) == ' ';
      boolean ends = letter && i + 1 < s.length() && (s.charAt(i + 1) == ' ' || Digits.decimal(s.charAt(i + 1)));
      if (ends) {
        Optional<StateLine> line = after(s.substring(0, i).strip(), s.charAt(i), s.substring(i + 1));
        if (line.isPresent()) {
          return line;
        }
      }
    }
    return Optional.empty();
  }

  /** The columns: {@code [PC] stack pid ppid [siblings] [flags]}; the stack fused with the letter when it has five digits. */
  private static Optional<StateLine> after(String comm, char letter, String columns) {
    String rest = columns;
    if (rest.strip().startsWith("running task")) {
      rest = rest.strip().substring("running task".length());
      String onCpu = rest.strip();
      if (onCpu.startsWith("on cpu ")) {
        // patched trees: "R running task on cpu   1  0  17  2 0x80000008"
        onCpu = onCpu.substring("on cpu ".length()).strip();
        int blank = onCpu.indexOf(' ');
        rest = blank < 0 ? "" : onCpu.substring(blank);
      }
    }
    String[] words = rest.strip().split("[ \t]+", 16);
    int at = 0;
    Map<String, String> more = new LinkedHashMap<>();
    if (words.length > 3 && pcWord(words[0])) {
      more.put("pc", words[0]);
      at = 1;
    }
    int[] numbers = new int[3];
    for (int n = 0; n < 3; n++, at++) {
      numbers[n] = at < words.length ? HungTaskHead.number(words[at], 10) : -1;
      if (numbers[n] < 0) {
        return Optional.empty();
      }
    }
    if (!ends(words, at, more)) {
      return Optional.empty();
    }
    more.put("stack", Integer.toString(numbers[0]));
    return Optional.of(new StateLine(comm, String.valueOf(letter), numbers[1], -1, numbers[2], more));
  }

  /** A word of 8 or 16 hexadecimal digits, or the word 2.6 prints instead for a task that runs: the saved program counter. */
  private static boolean pcWord(String word) {
    if (word.equals("current") || word.equals("running") || word.equals("stopped")) {
      return true;
    }
    return (word.length() == 8 || word.length() == 16) && word.chars().allMatch(c -> Digits.hex(c));
  }

  /** Flags, their 64-bit wait stamp in patched trees, siblings and {@code (L-TLB)} of 2.6.1x; nothing else may follow. */
  private static boolean ends(String[] words, int from, Map<String, String> more) {
    for (int i = from; i < words.length; i++) {
      String word = words[i];
      boolean hex = word.startsWith("0x") && word.length() > 2 && word.substring(2).chars().allMatch(c -> Digits.hex(c));
      boolean number = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
      if (hex) {
        more.putIfAbsent("flags", word);
      } else if (!number && !word.equals("(L-TLB)") && !word.equals("(NOTLB)") && !word.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
