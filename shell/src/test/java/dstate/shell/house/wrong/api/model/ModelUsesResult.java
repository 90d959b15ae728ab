package dstate.shell.house.wrong.api.model;

import dstate.shell.house.wrong.api.result.ResultUsesAsk;

/** Upside down: facts must not know how they are shown. */
public record ModelUsesResult(ResultUsesAsk result) {}
