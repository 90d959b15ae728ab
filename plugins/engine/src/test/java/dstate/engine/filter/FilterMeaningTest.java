package dstate.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import dstate.api.ask.Selection;
import dstate.api.model.Note;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterMeaningTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
      pid:1648 ; R1
      pid:1648,77 ; R1 R3
      comm:jbd2/* ; R1
      comm:JBD2/* ;
      comm:mysql? ; R2
      comm:"tmux: server" ; R3
      comm:'tmux: server' ; R3
      dev:vdb ; b:R1
      dev:vdb,vdb1 ; R1 b:R1
      dev:vdb* ; R1 b:R1
      dev:vdb+- ; b:R1
      dev:* ; R1 b:R1
      not dev:* ; R2 R3
      dev!=vdb ; R1
      sym:ext4_sync_file ; R2
      sym:ext4_sync_file.isra.0 ; R2
      sym:ext4_* ; R2
      sym:mutex_owner_fn ; R2
      sym~^jbd2 ; R1
      sym~/JBD2/i ; R1
      sym!~jbd2|ext4 ; R3
      mod:ownermod ; R2
      mod:bcache ;
      secs>600 ;
      secs>=600 ; b:R1
      secs>=10m ; b:R1
      secs:120..245 ; R1 R2 R3
      secs:..120 ; R1 R3
      secs:200.. ; R2 b:R1
      secs!=120 ; R2 b:R1
      secs > 120 and not src:b ; R2
      repeat>1 ; R2
      kind:hung ; R1 R2 R3 b:R1
      kind:hung-task ; R1 R2 R3 b:R1
      kind:oops ;
      state:D ; R1 R2 R3
      UN ; R1 R2 R3
      RU ; b:R1
      kernel ; R1
      user ; R2
      R2 ; R2
      R2.1 ; R2
      R2..R3 ; R2 R3
      R2.. ; R2 R3
      R1,R3 ; R1 R3
      b:R1 ; b:R1
      id:r2 ; R2
      id:R1..R2 ; R1 R2
      G1 ; R1 R2 b:R1
      group:G2 ; R3
      T1648 ; R1
      T77 ; R3
      task:1648 ; R1
      task:mysqld ; R2
      task:T30318 ; R2
      task:mysqld:30318 ; R2
      a:7 ; R2
      a:5..8 ; R2
      N4 ;
      boot:2 ; R3
      boot:0 ; R3 b:R1
      boot:-1 ; R1 R2
      src:a ; R1 R2 R3
      file:*messages ; b:R1
      cpu:3 ; b:R1
      text~/blocked for more/ ; R1 R2 R3 b:R1
      text~/BLOCKED for/i pid:77 ; R3
      "blocked for more than 245" ; R2
      'I/O error' ;
      JBD2 ;
      jbd2 ; R1
      /jbd2.*_commit/ ; R1
      mono:200..211 ; R1 R2
      mono:210 ; R2
      mono>4m ; R2
      time:330..331 ; R2
      time:R1..R1+11s ; R1 R2
      time:R1-1s..R1+10s ; R1
      time:R2.2.. ; R2
      time:-5m.. ; R3
      time:-10h.. ; R3 b:R1
      time:14:57 ; b:R1
      time:14:53..14:57 ; b:R1
      time:23:00..14:56 ;
      time:23:00..14:57 ; b:R1
      time:2026-05-08 ; b:R1
      time:2026-05-08T14:57:25.. ; b:R1
      time:..2026-05-08T14:57 ; b:R1
      time<2026-05-08T14:57:25 ;
      time<=2026-05-08T14:57:25 ; b:R1
      time:05-08T14 ; b:R1
      time:2026-05-08T14:57:25Z ; b:R1
      time:2026-05-08T14:57:25+08:00 ;
      age>1s src:a ; R2
      pid:1648 or pid:77 and state:R ; R1
      (pid:1648 or pid:77) and state:D ; R1 R3
      (pid:1648||pid:77)&&state:D ; R1 R3
      !pid:1648 !pid:77 ; R2 b:R1
      not (pid:1648 or pid:77) ; R2 b:R1
      not not pid:77 ; R3
      stage:D ;
      not stage:D ; R1 R2 R3 b:R1
      task:77 not q2g>1s ; R3
      """)
  void givenTheCase_whenReportsAreFiltered_thenTheseAreLeft(String expression, String ids) {
    assertThat(Origin.reports(expression)).isEqualTo(ids == null ? "" : ids);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      UN comm~mysqld      | T30318
      sym:ext4_*          | T30318
      blocked>2m          | T30318
      T77                 | T77.b2
      T77.b2              | T77.b2
      R1                  | T1648
      dev:vdb1            | T1648
      G2                  | T77.b2
      task:"tmux: server" | T77.b2
      kernel              | T1648
      """)
  void givenFieldsOfReports_whenTasksAreFiltered_thenTheirReportsAnswer(String expression, String ids) {
    assertThat(Origin.tasks(expression)).isEqualTo(ids);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      text~"I/O error"     | 5
      text~/i\\/o error/i  | 5
      text~/i/o error/i    | 5
      "I/O error"          | 5
      i/o                  | 5
      line:3..5            | 3 4 5
      boot:2               | 11 12
      R2                   | 6 7 8 9
      R2.2                 | 8 9
      sym:jbd2_*           | 2 3 4
      time:R1-1s..R1+10s   | 2 3 4 5
      time:-2s.. boot:2    | 11 12
      a:2..3               | 2 3
      mono:12              | 10
      not kind:hung        | 1 5 10 12
      """)
  void givenLines_whenTheLogIsFiltered_thenOwningReportsAnswerForTheirFields(String expression, String lines) {
    assertThat(Origin.log("a", expression)).isEqualTo(lines);
  }

  @Test
  void givenRowsWithoutTheField_whenSelected_thenEachTermSaysHowManyThatDecided() {
    Filter filter = Origin.filter(Scope.REPORTS, "dev:vdb or stage:D");
    Filter.Selected<?> selected = filter.select(Origin.EVIDENCE.reports());
    assertThat(selected.hidden()).isEqualTo(3);
    assertThat(selected.terms()).containsExactly(new Filter.TermCount("dev:vdb", 1, 2), new Filter.TermCount("stage:D", 0, 4));
  }

  @Test
  void givenADeviceWithATreeMark_whenExplained_thenItSaysThatNoTreeIsLoaded() {
    Filter filter = Origin.filter(Scope.REPORTS, "dev:vdb+");
    assertThat(filter.canonical()).isEqualTo("dev:vdb+");
    assertThat(filter.remarks()).containsExactly("dev:vdb+ is read as dev:vdb: no device tree is loaded");
  }

  @Test
  void givenAStickyFilter_whenReportsTasksAndLinesAreFiltered_thenItCountsThereAndNotForSources() {
    FilterContext context = new FilterContext(Origin.EVIDENCE, Selection.NONE.withFilter("pid:1648 or pid:77"), Map.of());
    Filter reports = Origin.COMPILER.compile(Scope.REPORTS, List.of("state:D"), context);
    assertThat(reports.canonical()).isEqualTo("(pid:1648 or pid:77) and state:D");
    assertThat(Origin.COMPILER.compile(Scope.REPORTS, List.of(), context).isEmpty()).isFalse();
    assertThat(Origin.COMPILER.compile(Scope.SOURCES, List.of(), context).isEmpty()).isTrue();
  }

  @Test
  void givenNothingAsked_whenFiltered_thenEverythingMatches() {
    Filter filter = Origin.filter(Scope.REPORTS);
    assertThat(filter.isEmpty()).isTrue();
    assertThat(filter.canonical()).isEmpty();
    assertThat(filter.select(Origin.EVIDENCE.reports()).rows()).hasSize(4);
  }

  @Test
  void givenASavedFilter_whenUsed_thenItStandsForItsExpression() {
    FilterContext context = new FilterContext(Origin.EVIDENCE, Selection.NONE, Map.of("mine", "@two or pid:77", "two", "pid:1648"));
    Filter filter = Origin.COMPILER.compile(Scope.REPORTS, List.of("@mine", "state:D"), context);
    assertThat(filter.canonical()).isEqualTo("(pid:1648 or pid:77) and state:D");
  }

  @Test
  void givenNotesOfTheCase_whenReportsAreFilteredByThem_thenThoseTheyAreAboutAreLeft() {
    List<Note> notes = List.of(
        new Note("N1", "R1", Note.Status.CONFIRMED, "ops", "2026-05-08T14:03:22+08:00", "full queue #slot #vdb1", List.of(), List.of()),
        new Note("N2", "R2.2", Note.Status.OPEN, "db", "2026-05-09T14:03:22+08:00", "与备份 no#tag", List.of(), List.of()));
    List<dstate.api.ask.FieldDef> fields = new java.util.ArrayList<>(CoreFields.all());
    fields.addAll(NoteFields.of(() -> notes));
    FilterCompiler compiler = new FilterCompiler(fields);
    FilterContext context = new FilterContext(Origin.EVIDENCE, Selection.NONE, Map.of());
    Map<String, String> expected = Map.of("tag:slot", "R1", "note:*", "R1 R2", "status:open", "R2", "who:ops", "R1", "note~备份", "R2",
        "status!=open", "R1", "tag:tag", "");
    expected.forEach((expression, ids) -> assertThat(String.join(" ", compiler.compile(Scope.REPORTS, List.of(expression), context)
        .select(Origin.EVIDENCE.reports()).rows().stream().map(e -> e.id()).toList())).as(expression).isEqualTo(ids));

    Filter written = compiler.compile(Scope.NOTES, List.of("when:2026-05-08 tag:vdb1 status:confirmed dev:vdb1"), context);
    assertThat(written.select(notes).rows()).containsExactly(notes.get(0));
  }
}
