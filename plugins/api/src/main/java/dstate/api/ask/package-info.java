/**
 * What a verb is given and what it may ask for: interfaces that the engine implements and nobody else.
 *
 * <p>{@link dstate.api.ask.Ask} holds six things: an unchanging snapshot ({@code Evidence}), what is selected, the durable
 * {@code Notes}, settings, the {@code Workspace} (the one thing that changes what is loaded) and the {@code Job}. Read
 * {@code Ask} first. A seventh member needs a decision file.
 */
package dstate.api.ask;
