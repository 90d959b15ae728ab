package dstate.engine.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Scope;
import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import dstate.api.spi.ChecklistPack.ChecklistFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistLintTest {
  private static final String HEAD = "schema: dstate.checklist/1\nid: l\nversion: \"1.0\"\ntitle: t\nparams: [{id: dev, ask: which?}]\nsteps:\n";
  private static final String TAIL = "\nverdicts:\n  - {id: v, text: x, family: open, cap: guess}\n";

  private static List<UserError> lint(String steps) {
    return lint(steps, FilterCheck.NONE);
  }

  private static List<UserError> lint(String steps, FilterCheck filters) {
    return ChecklistLibrary.lint(new ChecklistFile("l.yaml", HEAD + steps + TAIL), filters).errors();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', value = {
    "'- {id: s1, kind: ask, ask: a?, why: b, then: {yes: s9, no: \"verdict:v\"}}' | goes on yes to 's9', which is no step of this list",
    "'- {id: s1, kind: ask, ask: a?, why: b, then: {yes: \"verdict:w\", no: \"verdict:v\"}}' | verdict 'w', which is not defined",
    "'- {id: s1, kind: ask, ask: a?, why: b, then: {yes: \"verdict:$w\", no: \"verdict:v\"}}' | which is no parameter of this list",
    "'- {id: s1, kind: external, ask: a?, why: b, then: {yes: \"verdict:v\"}}' | names no command",
    "'- {id: s1, kind: query, ask: a?, why: b, probe: {from: reports, test: \"count >= 1\"}, then: {yes: \"verdict:v\"}}' | has no 'enough'",
    "'- {id: s1, kind: query, ask: a?, why: b, probe: {from: reports, test: \"count >= 1\", enough: [luck]}, then: {yes: \"verdict:v\"}}' | unknown coverage 'luck'",
    "'- {id: s1, kind: ask, ask: a?, why: b}' | verdict 'v' is never reached",
    "'- {id: s1, kind: ask, ask: a?, why: b, collect: [{run: x, changes: log}, {run: y, changes: no}], then: {yes: \"verdict:v\"}}' | collects with a change first",
  })
  void givenAMistakeBetweenParts_whenLinted_thenItIsNamedWithItsLine(String step, String message) {
    assertThat(lint("  " + step)).first().satisfies(e -> {
      assertThat(e.message()).contains(message);
      assertThat(e.place()).startsWith("l.yaml:");
      assertThat(e.hint()).isNotEmpty();
    });
  }

  @Test
  void givenAStepThatNothingLeadsTo_whenLinted_thenItIsNamed() {
    String steps = "  - {id: s1, kind: ask, ask: a?, why: b, then: {yes: end, no: \"verdict:v\", unknown: end}}\n  - {id: s2, kind: ask, ask: a?, why: b}";
    assertThat(lint(steps)).singleElement().satisfies(e -> {
      assertThat(e.message()).isEqualTo("step 's2' is never reached");
      assertThat(e.place()).isEqualTo("l.yaml:8");
    });
  }

  @Test
  void givenAStepTwice_whenLinted_thenItIsNamed() {
    String steps = "  - {id: s1, kind: ask, ask: a?, why: b}\n  - {id: s1, kind: ask, ask: a?, why: b, then: {no: \"verdict:v\"}}";
    assertThat(lint(steps)).anyMatch(e -> e.message().equals("step id 's1' stands twice"));
  }

  @Test
  void givenAnotherListAsTarget_whenLinted_thenItMayComeFromAPlugIn() {
    assertThat(lint("  - {id: s1, kind: ask, ask: a?, why: b, then: {yes: \"list:acme-list\", no: \"verdict:v\"}}")).isEmpty();
  }

  @Test
  void givenFilters_whenLinted_thenEachIsCheckedWithItsScopeAndItsErrorKeepsTheCaret() {
    List<String> seen = new ArrayList<>();
    String steps = "  - {id: s1, kind: query, ask: a?, why: b, probe: {from: log, where: \"dve:$dev\", unless: \"pid:1\", test: \"count >= 1\", enough: [tree]}, then: {no: \"verdict:v\"}}\n"
        + "  - {id: s2, kind: query, ask: a?, why: b, probe: {from: io, where: \"anything at all\", test: \"count >= 1\", enough: [tree]}}";
    List<UserError> errors = lint(steps, (scope, expression) -> {
      seen.add(scope + " " + expression);
      if (expression.startsWith("dve")) {
        throw ErrorCode.FILTER_FIELD.error("unknown field 'dve'").pointing(expression, 0).hint("did you mean 'dev'?").refusal();
      }
    });
    assertThat(seen).containsExactly(Scope.LOG + " dve:x", Scope.LOG + " pid:1");
    assertThat(errors).singleElement().satisfies(e -> {
      assertThat(e.message()).isEqualTo("step 's1': unknown field 'dve' (D-FIL-003)");
      assertThat(e.excerpt()).isEqualTo("dve:x");
      assertThat(e.hint()).isEqualTo("did you mean 'dev'?");
    });
  }
}
