package dstate.api.model;

/** A glossary entry. @param word as typed in {@code explain} @param source where the fact comes from */
public record Term(String word, String means, String source) {}
