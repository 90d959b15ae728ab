/**
 * Shapes as text: terminal, JSON Lines, CSV, Markdown; each one class and one line in META-INF/services.
 *
 * <p>In: a {@link dstate.api.result.Shape} and {@code RenderOptions}. Out: characters appended where the caller says, the same
 * for the same shape on every machine. Read {@code TextRenderer} first. Here alone live the cleaning of hostile text
 * ({@code Cleaner}) and the display width of a character ({@code DisplayWidth}).
 *
 * <p>Not here: streams and terminals (shell.terminal), what an answer means (commands).
 *
 * <p>Source: RFC 8259 and jsonlines.org, RFC 4180, GitHub Flavored Markdown, UAX #11 (width), UAX #9 (bidi controls), ECMA-48.
 */
package dstate.shell.render;
