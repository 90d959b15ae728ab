package dstate.engine.filter;

/** Operators between a field and its value, longest spelling first: the order in which they are tried. */
enum Op {
  NOT_EQUAL("!="), NOT_FIND("!~"), AT_MOST("<="), AT_LEAST(">="), MATCH(":"), EQUAL("="), FIND("~"), LESS("<"), MORE(">");

  private final String sign;

  Op(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean finds() {
    return this == FIND || this == NOT_FIND;
  }

  boolean negated() {
    return this == NOT_EQUAL || this == NOT_FIND;
  }

  /** Whether it needs values that have an order. */
  boolean compares() {
    return this == LESS || this == MORE || this == AT_MOST || this == AT_LEAST;
  }
}
