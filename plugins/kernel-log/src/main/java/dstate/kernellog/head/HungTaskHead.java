package dstate.kernellog.head;

import dstate.kernellog.stack.Digits;
import java.util.Optional;

/**
 * The head line: {@code INFO: task COMM:PID blocked for more than N seconds.}
 *
 * <p>Source: kernel/hung_task.c, since 2.6.25; "blocked in I/O wait for more than" since 7.x; "can't die for more than" in
 * linux-next. A comm may hold blanks, colons, parentheses and even a newline: the pid is the digits after the last colon.
 *
 * @param start index in the text where the head begins
 * @param rest what follows "seconds." on the line
 */
record HungTaskHead(int start, String comm, int pid, long seconds, String rest) {
  static final String TASK = "INFO: task ";
  private static final String[] VERBS = {" blocked for more than ", " blocked in I/O wait for more than ", " can't die for more than "};
  private static final String[] LITERALS = {"blocked for more than ", "blocked in I/O wait for more than ", "can't die for more than "};
  /** 15 bytes of comm, more for long workqueue names; a sentence that quotes the banner further apart is prose. */
  private static final int LONGEST_COMM = 64;

  static String[] literals() {
    return LITERALS.clone();
  }

  /** Whether {@code text} holds the words of a head, read or not: another report begins here. */
  static boolean mayBe(String text) {
    if (text.contains(TASK)) {
      for (String verb : VERBS) {
        if (text.contains(verb)) {
          return true;
        }
      }
    }
    return false;
  }

  static Optional<HungTaskHead> parse(String text) {
    for (String verb : VERBS) {
      int at = text.lastIndexOf(verb);
      // Not up to "at" itself: in "INFO: task blocked for more than" both would claim the one blank.
      int task = text.lastIndexOf(TASK, at - TASK.length());
      if (task < 0) {
        continue;
      }
      String name = text.substring(task + TASK.length(), at);
      if (name.endsWith(" is")) {
        name = name.substring(0, name.length() - 3);
      }
      int colon = name.lastIndexOf(':');
      int pid = number(name.substring(colon + 1), 10);
      int digits = at + verb.length();
      int end = digits;
      while (end < text.length() && Digits.decimal(text.charAt(end))) {
        end++;
      }
      boolean fits = colon >= 0 && colon <= LONGEST_COMM && pid >= 0 && end > digits && end - digits < 10 && text.startsWith(" second", end);
      if (fits) {
        int after = end + " second".length();
        while (after < text.length() && (text.charAt(after) == 's' || text.charAt(after) == '.')) {
          after++;
        }
        return Optional.of(new HungTaskHead(task, name.substring(0, colon), pid, Long.parseLong(text.substring(digits, end)), text.substring(after)));
      }
    }
    return Optional.empty();
  }

  /** The decimal number that is all of {@code s}; -1 otherwise, and above nine digits. */
  static int number(String s, int atMost) {
    if (s.isEmpty() || s.length() > Math.min(atMost, 9)) {
      return -1;
    }
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(s);
  }
}
