/** Cleaning, width, and the five shapes under every renderer against golden files. Start at {@code GoldenTest}. */
package dstate.shell.render;
