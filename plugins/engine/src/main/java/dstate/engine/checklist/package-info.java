/**
 * Reads checklist files: YAML text to {@code Checklist} records, with every mistake at its file, line and column.
 *
 * <p>In: {@code ChecklistFile}s of packs and of the user. Out: records, and {@code UserError}s. Start at {@link
 * dstate.engine.checklist.ChecklistReader}; {@link dstate.engine.checklist.ChecklistLint} looks at what the steps say to
 * each other; {@link dstate.engine.checklist.ChecklistLibrary} puts the lists of all packs together.
 *
 * <p>YAML is for people here, never for objects: every scalar is a string, unknown keys are errors, anchors, aliases and
 * tags are refused, size and depth are limited. The only package that sees a YAML parser.
 *
 * <p>Not here: running a list (triage). Source: ../shared/spec/checklists.md part 1.
 */
package dstate.engine.checklist;
