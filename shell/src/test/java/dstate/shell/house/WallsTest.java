package dstate.shell.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import dstate.shell.house.Walls.Wall;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls stand, and each of them can fall. */
class WallsTest {
  private static final String WRONG = "dstate.shell.house.wrong";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dstate");
  private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(WRONG);

  static Stream<Wall> walls() {
    return Stream.concat(Walls.all().stream(), ForbiddenCalls.all().stream());
  }

  @ParameterizedTest
  @MethodSource("walls")
  void givenTheProduct_whenAWallIsChecked_thenNothingCrossesIt(Wall wall) {
    EvaluationResult result = wall.rule().apply("dstate").evaluate(PRODUCT);

    assertThat(result.getFailureReport().getDetails()).as(wall.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("walls")
  void givenAClassThatCrossesIt_whenAWallIsChecked_thenThatClassIsNamed(Wall wall) {
    EvaluationResult result = wall.rule().apply(WRONG).evaluate(FIXTURES);

    assertThat(result.getFailureReport().getDetails()).as(wall.name()).isNotEmpty()
        .anySatisfy(line -> assertThat(line).contains("." + wall.fixture()));
  }

  @Test
  void givenTheModulesOfTheBuild_whenImported_thenNoneIsMissingFromTheCheck() {
    for (String module : new String[] {"api", "engine", "kernellog", "triage", "commands", "shell"}) {
      assertThat(PRODUCT.stream().filter(type -> type.getPackageName().startsWith("dstate." + module + ".")))
          .as("classes of dstate.%s", module).isNotEmpty();
    }
  }

  @Test
  void givenAPackageOfTheProduct_whenLookedAt_thenItHasALabelOnTheDoor() {
    assertThat(PRODUCT.stream().map(type -> type.getPackageName()).distinct()
        .filter(name -> !PRODUCT.contain(name + ".package-info"))).isEmpty();
  }
}
