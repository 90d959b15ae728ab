package dstate.shell.main;

/** What {@code dstate --help} prints. */
final class Usage {
  private Usage() {}

  static String text() {
    return """
        dstate reads kernel console logs with hung-task reports and says where each task waits.

          dstate [OPTIONS] [PATH...]                  at a terminal: the prompt; else `summary`, then out
          dstate [OPTIONS] [PATH...] -e LINE ...      lines of the prompt's language, in order, then out
          dstate [OPTIONS] [PATH...] -x FILE|-        a script: one verb a line, # comments
          dstate [OPTIONS] VERB ...                   that verb, once: dstate doctor, dstate help open
          dmesg | dstate                              standard input is data, never a script

          -e LINE            run a line; may be repeated      -x FILE|-       run a script
          --case NAME|none   the case notes go to             --as FORMAT     read sources as this format
          --since T          hide reports before T            --until T       hide reports after T
          --json, --csv      write every answer so            --set NAME=VAL  change a setting
          --plain            no colour                        --no-color      no colour
          --fail-on EXPR     status 10 if a report matches    --budget TIME   stop after it: 60s, 2m
          --keep-going       go on after a wrong line         -q              no messages but errors
          --plugins DIR      more plug-ins                    --version, --help

        exit status: 0 done, 2 wrong usage, 3 an input was unreadable, 4 an input is damaged, 5 a checklist
        failed, 6 refused, 7 budget used up, 8 a line failed, 10 --fail-on matched, 70 internal, 130 interrupted
        environment: DSTATE_CASE_DIR DSTATE_WHO DSTATE_ASCII NO_COLOR COLUMNS ACCESSIBLE DSTATE_PAGER

        At the prompt or with -e: help, help VERB, help filter.
        """;
  }
}
