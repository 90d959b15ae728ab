package dstate.api.model;

/** What a grammar reads at a landmark. Further kinds (storage errors, device facts) join here. */
public sealed interface LogRecord permits Report, Marker {}
