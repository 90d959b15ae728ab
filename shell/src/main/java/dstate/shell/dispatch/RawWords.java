package dstate.shell.dispatch;

/** A verb whose words are another line: options after its first free word belong to that line ({@code foreach … do bt --json}). */
public interface RawWords {}
