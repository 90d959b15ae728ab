package dstate.shell.house.wrong.api.bytes;

import dstate.shell.house.wrong.api.model.Thing;

/** Upside down: bytes know nothing. */
public record BytesUseModel(Thing thing) {}
