/** The prompt by itself, on streams and on a pty, and with the whole program. Start at {@code PromptKeysTest}. */
package dstate.shell.prompt;
