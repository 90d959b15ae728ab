package dstate.shell.house.wrong.api.result;

import dstate.shell.house.wrong.api.ask.AskUsesSpi;

/** Upside down: an answer must not know the question. */
public record ResultUsesAsk(AskUsesSpi ask) {}
