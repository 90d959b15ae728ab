package dstate.triage.waitpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.model.Term;
import dstate.api.model.WaitPoint;
import dstate.triage.TriageKnowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables are data of the product: every row loads and keeps the rules of stuck-model.md section 7. */
class WaitPointTableTest {
  private static final List<WaitPoint> ROWS = new TriageKnowledge().waitPoints();

  @Test
  void givenTheTable_whenLoaded_thenItHasAllRowsAndEachSymbolOnce() {
    assertThat(ROWS).hasSize(913);
    assertThat(ROWS.stream().map(WaitPoint::symbol)).doesNotHaveDuplicates();
  }

  @Test
  void givenEachRow_whenRead_thenItsTokenIsInTheVocabularyAndItsCellsAreFilled() {
    for (WaitPoint w : ROWS) {
      assertThat(w.waitsFor().isEmpty() || WaitToken.of(w.waitsFor()).isPresent()).as(w.symbol() + " waits for " + w.waitsFor()).isTrue();
      assertThat(w.role() != WaitPoint.Role.WAIT || !w.waitsFor().isEmpty()).as("a wait row has a token: " + w.symbol()).isTrue();
      assertThat(List.of(w.symbol(), w.layer(), w.means(), w.file())).as(w.symbol()).noneMatch(String::isBlank);
      assertThat(w.symbol()).as("base symbol").doesNotContain(".").doesNotContain(" ").doesNotContain("+");
    }
  }

  @Test
  void givenTheRows_whenReadInOrder_thenLayersStandTogether() {
    Set<String> closed = new HashSet<>();
    String open = "";
    for (WaitPoint w : ROWS) {
      if (!w.layer().equals(open)) {
        assertThat(closed.add(w.layer())).as("layer " + w.layer() + " stands in two places, at " + w.symbol()).isTrue();
        open = w.layer();
      }
    }
  }

  @Test
  void givenTheVocabulary_whenRead_thenEveryTokenIsUsedByTheTable() {
    Set<String> used = new HashSet<>();
    ROWS.forEach(w -> used.add(w.waitsFor()));
    assertThat(used).containsAll(WaitToken.all().keySet());
  }

  @Test
  void givenTheGlossary_whenLoaded_thenEachTermHasItsSource() {
    List<Term> terms = new TriageKnowledge().terms();
    assertThat(terms).hasSizeGreaterThanOrEqualTo(40);
    assertThat(terms.stream().map(Term::word)).doesNotHaveDuplicates().contains("D state", "bio", "request", "plug", "journal commit", "tag",
        "telling frame", "episode", "banner");
    assertThat(terms).allSatisfy(t -> assertThat(List.of(t.means(), t.source())).noneMatch(String::isBlank));
  }
}
