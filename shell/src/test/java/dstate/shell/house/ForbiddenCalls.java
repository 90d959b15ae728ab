package dstate.shell.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dstate.shell.house.Walls.Wall;
import java.util.List;
import java.util.Set;

/** Calls that no class may make, or only the classes of one package. */
final class ForbiddenCalls {
  private static final Set<String> CLOCKS = Set.of(
      "java.time.Instant", "java.time.LocalDate", "java.time.LocalTime", "java.time.LocalDateTime",
      "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.Year");
  private static final Set<String> CASES = Set.of("toLowerCase", "toUpperCase");

  static List<Wall> all() {
    return List.of(
        new Wall("standard streams in shell.terminal and shell.main", "PrintsToOut",
            root -> outside(root, "shell.terminal", "shell.main").should().accessFieldWhere(
                describe("System.out, err or in", access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                    && Set.of("out", "err", "in").contains(access.getTarget().getName())))),
        new Wall("exit in shell.terminal and shell.main", "CallsExit",
            root -> noCalls(root, "exit or halt", call -> is(call, "java.lang.System", "exit")
                || is(call, "java.lang.Runtime", "exit") || is(call, "java.lang.Runtime", "halt"),
                "shell.terminal", "shell.main")),
        new Wall("no mapped files: a truncated one kills the process", "MapsFile",
            root -> noCalls(root, "FileChannel.map", call -> is(call, "java.nio.channels.FileChannel", "map"))),
        new Wall("interrupt the current thread alone", "InterruptsOther",
            root -> noCalls(root, "interrupt of another thread", call -> is(call, "java.lang.Thread", "interrupt")
                && call.getOrigin().getMethodCallsFromSelf().stream()
                    .noneMatch(other -> is(other, "java.lang.Thread", "currentThread")))),
        new Wall("the time of day in shell.main and engine.casefile", "ReadsClock",
            root -> noCalls(root, "the clock", call -> is(call, "java.lang.System", "currentTimeMillis")
                || name(call).equals("now") && CLOCKS.contains(owner(call)) && call.getTarget().getRawParameterTypes().isEmpty()
                || owner(call).equals("java.time.Clock") && name(call).startsWith("system"), "shell.main", "engine.casefile")),
        new Wall("format and case need a Locale", "FormatsWithoutLocale",
            root -> noCalls(root, "a format without Locale", call -> withoutLocale(call))),
        new Wall("processes in shell.terminal", "StartsProcess",
            root -> noCalls(root, "a process start", call -> owner(call).equals("java.lang.ProcessBuilder")
                || is(call, "java.lang.Runtime", "exec"), "shell.terminal")),
        new Wall("no network", "OpensSocket", root -> noClasses().that().resideInAPackage(root + "..").should()
            .dependOnClassesThat(describe("sockets, HTTP or URL connections", ForbiddenCalls::network))),
        new Wall("no URL is opened", "OpensUrl", root -> noCalls(root, "an open URL", call -> owner(call).equals("java.net.URL")
            && Set.of("openStream", "openConnection", "getContent").contains(name(call)))),
        new Wall("no object streams", "ReadsObjects", root -> noClasses().that().resideInAPackage(root + "..").should()
            .dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream")),
        new Wall("no java.util.regex in the engine", "EngineUsesRegex",
            root -> noClasses().that().resideInAPackage(root + ".engine..").should().dependOnClassesThat()
                .resideInAPackage("java.util.regex..")),
        new Wall("no hidden regex in the engine", "EngineMatches",
            root -> noClasses().that().resideInAPackage(root + ".engine..").should().callMethodWhere(
                describe("String.matches, replaceAll or replaceFirst", call -> owner(call).equals("java.lang.String")
                    && Set.of("matches", "replaceAll", "replaceFirst").contains(name(call))))),
        new Wall("static fields are final", "KeepsState",
            root -> fields().that().areDeclaredInClassesThat().resideInAPackage(root + "..").and().areStatic()
                .should().beFinal()),
        new Wall("no Session, Manager or Utils", "EverythingManager", root -> noClasses().that().resideInAPackage(root + "..")
            .should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleName("Session")),
        new Wall("no printStackTrace", "PrintsTrace",
            root -> noCalls(root, "printStackTrace", call -> name(call).equals("printStackTrace"))));
  }

  private ForbiddenCalls() {}

  private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction outside(String root, String... homes) {
    return noClasses().that(describe("in " + root + " outside " + String.join(", ", homes), type -> inside(type, root)
        && List.of(homes).stream().noneMatch(home -> inside(type, root + "." + home))));
  }

  private static boolean inside(JavaClass type, String root) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  private static ArchRule noCalls(String root, String what, java.util.function.Predicate<JavaCall<?>> calls, String... homes) {
    DescribedPredicate<JavaCall<?>> described = describe(what, calls);
    return outside(root, homes).should().callCodeUnitWhere(described);
  }

  private static boolean withoutLocale(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    boolean told = !target.getRawParameterTypes().isEmpty()
        && target.getRawParameterTypes().get(0).isEquivalentTo(java.util.Locale.class);
    if (told) {
      return false;
    }
    return owner(call).equals("java.lang.String") && (CASES.contains(name(call)) || name(call).equals("format")
            || name(call).equals("formatted"))
        || (name(call).equals("printf") || name(call).equals("format"))
            && Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter").contains(owner(call));
  }

  private static boolean network(JavaClass type) {
    String name = type.getName();
    return name.startsWith("java.net.http.") || name.startsWith("javax.net.")
        || Set.of("java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket", "java.net.MulticastSocket",
            "java.net.URLConnection", "java.net.HttpURLConnection", "java.net.JarURLConnection", "java.net.InetAddress",
            "java.net.InetSocketAddress", "java.net.NetworkInterface", "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel", "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel").contains(name);
  }

  private static boolean is(JavaCall<?> call, String owner, String name) {
    return name(call).equals(name) && call.getTargetOwner().isAssignableTo(owner);
  }

  private static String owner(JavaCall<?> call) {
    return call.getTargetOwner().getName();
  }

  private static String name(JavaCall<?> call) {
    return call.getTarget().getName();
  }
}
