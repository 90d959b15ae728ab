/**
 * The one filter language: words to a tree, a tree to a test of rows, and what each term decided.
 *
 * <p>In: words, the field catalogue, a snapshot. Out: {@link dstate.api.ask.Filter}. Start at {@code FilterCompiler}. The
 * single place of: the filter grammar, parsing of numbers with units and of times, nearest names, the engine's field
 * catalogue ({@code CoreFields}). Patterns of users run on the linear-time engine only.
 *
 * <p>Source: shell.md section 3.5.
 */
package dstate.engine.filter;
