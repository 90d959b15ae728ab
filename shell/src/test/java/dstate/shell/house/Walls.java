package dstate.shell.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who may import whom, one wall a row. Each rule is made for a root package: {@code dstate} for the product, the package of
 * the fixtures to prove that the rule can fail.
 */
final class Walls {
  /** @param fixture simple name of the class under {@code wrong} that crosses this wall and no other may be named for it */
  record Wall(String name, String fixture, Function<String, ArchRule> rule) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String[] NOTHING = {};

  static List<Wall> all() {
    return List.of(
        new Wall("api imports the JDK alone", "ApiUsesPicocli", root -> only(root, "api", NOTHING)),
        new Wall("api: bytes stand alone", "BytesUseModel", root -> order(root, "bytes", "model", "result", "ask", "spi")),
        new Wall("api: model sees bytes", "ModelUsesResult", root -> order(root, "model", "result", "ask", "spi")),
        new Wall("api: result sees model", "ResultUsesAsk", root -> order(root, "result", "ask", "spi")),
        new Wall("api: ask sees result", "AskUsesSpi", root -> order(root, "ask", "spi")),
        new Wall("engine imports api, YAML, regex and JSON streaming", "EngineUsesTriage",
            root -> only(root, "engine", root + ".api..", "org.snakeyaml..", "com.google.re2j..", "com.google.gson.stream..")),
        new Wall("engine: YAML in checklist", "ScanUsesYaml", root -> keptIn("org.snakeyaml..", root, root + ".engine.checklist..")),
        new Wall("engine: regex in filter", "ScanUsesRe2j", root -> keptIn("com.google.re2j..", root, root + ".engine.filter..")),
        new Wall("JSON streaming in casefile, prefix and render", "ScanUsesGson",
            root -> keptIn("com.google.gson..", root, root + ".engine.casefile..", root + ".kernellog.prefix..",
                root + ".shell.render..")),
        new Wall("kernel-log imports api", "KernelLogUsesEngine",
            root -> only(root, "kernellog", root + ".api..", "com.google.gson.stream..")),
        new Wall("triage imports api", "TriageUsesEngine", root -> only(root, "triage", root + ".api..")),
        new Wall("commands import api, triage and picocli", "CommandUsesEngine",
            root -> only(root, "commands", root + ".api..", root + ".triage..", "picocli..")),
        new Wall("shell finds formats like a stranger's", "ShellUsesKernelLog",
            root -> noClasses().that().resideInAPackage(root + ".shell..").should().dependOnClassesThat()
                .resideInAPackage(root + ".kernellog..")),
        new Wall("JLine in prompt, complete and terminal", "RenderUsesJLine",
            root -> keptIn("org.jline..", root, root + ".shell.prompt..", root + ".shell.complete..", root + ".shell.terminal..")),
        new Wall("packages of a module form no cycle", "TaskUsesStore",
            Walls::noCycles));
  }

  private Walls() {}

  /** Classes of a module depend on the JDK, on their own module, and on {@code others}. */
  private static ArchRule only(String root, String module, String... others) {
    String own = root + "." + module + "..";
    String[] allowed = Stream.concat(Stream.of(own, "java.."), Stream.of(others)).toArray(String[]::new);
    DescribedPredicate<JavaClass> primitive = describe("primitives", type -> type.getBaseComponentType().isPrimitive());
    return classes().that().resideInAPackage(own).should()
        .onlyDependOnClassesThat(elementIn(allowed).or(primitive))
        .allowEmptyShould(false);
  }

  /** An array belongs where its elements do. */
  private static DescribedPredicate<JavaClass> elementIn(String... packages) {
    DescribedPredicate<JavaClass> in = resideInAnyPackage(packages);
    return describe("in " + String.join(", ", packages), type -> in.test(type.getBaseComponentType()));
  }

  private static ArchRule order(String root, String lower, String... higher) {
    String[] above = Stream.of(higher).map(name -> root + ".api." + name + "..").toArray(String[]::new);
    return noClasses().that().resideInAPackage(root + ".api." + lower + "..").should().dependOnClassesThat()
        .resideInAnyPackage(above);
  }

  private static ArchRule noCycles(String root) {
    CompositeArchRule rule = null;
    for (String module : List.of("api", "engine", "kernellog", "triage", "commands", "shell")) {
      ArchRule free = SlicesRuleDefinition.slices().matching(root + "." + module + ".(*)..").should().beFreeOfCycles()
          .allowEmptyShould(true);
      rule = rule == null ? CompositeArchRule.of(free) : rule.and(free);
    }
    return rule;
  }

  private static ArchRule keptIn(String library, String root, String... homes) {
    return noClasses().that(resideInAnyPackage(root + "..").and(not(resideInAnyPackage(homes))))
        .should().dependOnClassesThat().resideInAPackage(library);
  }
}
