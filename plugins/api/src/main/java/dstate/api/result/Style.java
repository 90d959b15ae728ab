package dstate.api.result;

/** What a span means; the renderer chooses how it looks. Each is readable without colour. */
public enum Style { PLAIN, STRONG, DIM, ID, SYMBOL, GOOD, BAD, DOUBT, GUESS, HEAD }
