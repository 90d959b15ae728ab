package dstate.api.result;

/** Every user error has a code here, stable across versions and translations; the one list of them. */
public enum ErrorCode {
  OPTION("D-USE-001", ExitStatus.USAGE, "unknown or incomplete option"),
  VERB("D-USE-002", ExitStatus.USAGE, "unknown verb"),
  WORDS("D-USE-003", ExitStatus.USAGE, "words a verb does not take"),
  SETTING("D-USE-004", ExitStatus.USAGE, "unknown setting or value"),
  FILTER_SYNTAX("D-FIL-001", ExitStatus.USAGE, "filter does not parse"),
  FILTER_VALUE("D-FIL-002", ExitStatus.USAGE, "value does not fit the field"),
  FILTER_FIELD("D-FIL-003", ExitStatus.USAGE, "unknown field"),
  FILTER_REGEX("D-FIL-004", ExitStatus.USAGE, "regular expression not accepted"),
  FILTER_SAVED("D-FIL-005", ExitStatus.USAGE, "no such saved filter"),
  NO_SUCH_ID("D-SEL-001", ExitStatus.FAILED, "no object of that id"),
  NOTHING_SELECTED("D-SEL-002", ExitStatus.FAILED, "nothing selected"),
  NOT_FOUND("D-SEL-003", ExitStatus.FAILED, "searched for and not found"),
  NO_FILE("D-SRC-001", ExitStatus.UNREADABLE, "file missing or unreadable"),
  NOT_RECOGNISED("D-SRC-002", ExitStatus.UNREADABLE, "nothing in it that dstate reads"),
  EMPTY("D-SRC-003", ExitStatus.UNREADABLE, "empty file"),
  NO_FORMAT("D-SRC-004", ExitStatus.USAGE, "no format of that name"),
  READ_ERROR("D-SRC-005", ExitStatus.UNREADABLE, "reading failed"),
  SOURCE_DAMAGE("D-SRC-006", ExitStatus.DAMAGED, "part of a source could not be read"),
  CASE_NONE("D-CAS-001", ExitStatus.REFUSED, "no case to write to"),
  CASE_NAME("D-CAS-002", ExitStatus.FAILED, "no case of that name, or the name is taken or not allowed"),
  CASE_DISK("D-CAS-003", ExitStatus.FAILED, "the case could not be written"),
  CASE_DAMAGED("D-CAS-004", ExitStatus.FAILED, "case file damaged"),
  CASE_NEWER("D-CAS-005", ExitStatus.REFUSED, "case of a newer version"),
  WRITE("D-OUT-001", ExitStatus.FAILED, "file not writable"),
  FORMAT("D-OUT-002", ExitStatus.USAGE, "no renderer of that name for this answer"),
  CHECKLIST("D-CHK-001", ExitStatus.FAILED, "no checklist, step or run of that name"),
  CHECKLIST_FILE("D-CHK-002", ExitStatus.FAILED, "checklist file has errors"),
  PLUGIN("D-PLG-001", ExitStatus.FAILED, "plug-in left out"),
  SCRIPT("D-SCR-001", ExitStatus.FAILED, "script file missing or unreadable"),
  UNSAFE("D-SAF-001", ExitStatus.REFUSED, "refused for safety"),
  INTERRUPTED("D-RUN-001", ExitStatus.INTERRUPTED, "stopped by the user"),
  BUDGET("D-RUN-002", ExitStatus.BUDGET, "time budget used up"),
  INTERNAL("D-RUN-003", ExitStatus.INTERNAL, "a mistake in dstate itself"),
  ABSENT("D-USE-005", ExitStatus.USAGE, "not in this version");

  private final String code;
  private final ExitStatus status;
  private final String about;

  ErrorCode(String code, ExitStatus status, String about) {
    this.code = code;
    this.status = status;
    this.about = about;
  }

  public String code() {
    return code;
  }

  public ExitStatus status() {
    return status;
  }

  public String about() {
    return about;
  }

  /** An error of this code. */
  public UserError error(String message) {
    return new UserError(this, message, "", "", -1, "");
  }
}
