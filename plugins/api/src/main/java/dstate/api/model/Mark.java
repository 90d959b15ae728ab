package dstate.api.model;

/** A place the user pointed at. @param id {@code M2} @param target id or place ({@code R3}, {@code a:123}) @param name empty: none */
public record Mark(String id, String target, String name, String who, String when) {}
