package dstate.engine.filter;

/** What a term says of a row. */
@FunctionalInterface
interface RowTest {
  /** ABSENT: the row does not have the field, which makes the term false and its negation true. */
  enum Answer { YES, NO, ABSENT }

  Answer of(Object row);

  static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }
}
