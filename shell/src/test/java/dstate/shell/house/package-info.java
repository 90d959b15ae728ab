/**
 * Tests of the house itself: who may import whom, which calls are forbidden, the launcher, the release archive, and every
 * example that the documents show.
 *
 * <p>Start at {@link dstate.shell.house.Walls} for the walls, at {@code Walkthrough} for executed documents. The classes
 * under {@code wrong} break one wall each, on purpose: they prove that each rule can fail.
 *
 * <p>Source: the table of modules in docs/decisions/0001-modules-and-api.md.
 */
package dstate.shell.house;
