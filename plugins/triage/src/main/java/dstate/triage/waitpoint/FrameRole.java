package dstate.triage.waitpoint;

import dstate.api.model.Frame;

/**
 * What one frame says.
 *
 * @param role {@code plumbing}, {@code wait}, {@code context}, {@code rip}; empty: not in the table
 * @param waitsFor the table's token of this function; of the telling frame what the task waits for; empty: none
 * @param words for people: {@code scheduler}, {@code WAITS for request slot}, {@code system call fsync}; empty: nothing to say
 * @param telling whether this is the telling frame
 */
public record FrameRole(Frame frame, String role, String waitsFor, String words, boolean telling) {}
