package dstate.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dstate.api.ask.Filter;
import dstate.api.ask.Scope;
import dstate.api.result.Refusal;
import dstate.engine.filter.Expr.Operand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterPropertyTest {
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final List<String> NAMES = List.of("comm", "dev", "secs", "sym", "time", "plugin.field", "x-y");
  private static final List<String> TEXTS = List.of(
      "a", "or", "UN", "R3", "kernel", "b:R3", "@x", "/x/", "/x/i", "x y", "a,b", "a\"b", "a'b", "\\", "\\\"", "*", "a*", "(", ")", "a)b",
      "not", "中文", "\u001b[31m", "..", "1..2", "14:53", "-5m..", "a||b", "a&&b", "!x", "!=", ">", "a=b", "a:b", "~", "\ud800", "\n", " ", "#t",
      "vdb+-", "R3..R9", "/", "//", "a/b");
  private static final List<String> PATTERNS =
      List.of("a", "a/b", "a\\.b", "a|b", "x y", "\\\\", "[/]", "(a)", "中", "a\"b", "^$", "a,b", ")", "\\\\/", "i", "/", "//", "\\d+/\\w");

  @Test
  void givenRandomTrees_whenPrintedAndParsed_thenTheyAreEqual() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Expr expr = tree(random, 4);
      String text = Canonical.print(expr);
      assertThat(FilterParser.parse(text, Map.of()).expr()).as("seed %d, tree %d: %s", SEED, i, text).isEqualTo(expr);
    }
  }

  private static Expr tree(Random random, int depth) {
    int kind = depth == 0 ? 3 + random.nextInt(5) : random.nextInt(8);
    if (kind < 2) {
      List<Expr> parts = new ArrayList<>();
      for (int n = 2 + random.nextInt(3); n > 0; n--) {
        parts.add(tree(random, depth - 1));
      }
      return kind == 0 ? Expr.and(parts) : Expr.or(parts);
    }
    if (kind == 2) {
      return new Expr.Not(tree(random, depth - 1));
    }
    if (kind == 3) {
      return new Expr.Free(pick(random, TEXTS));
    }
    if (kind == 4) {
      return new Expr.Find(regex(random));
    }
    if (kind == 5) {
      return random.nextBoolean() ? new Expr.Space("user") : new Expr.Ids("R3", random.nextBoolean() ? "R9" : "", true);
    }
    Op op = pick(random, List.of(Op.values()));
    List<Operand> operands = new ArrayList<>();
    do {
      boolean plain = op.compares() || (!op.finds() && random.nextInt(4) > 0);
      operands.add(plain ? new Operand.Plain(pick(random, TEXTS)) : regex(random));
    } while (!op.finds() && !op.compares() && random.nextInt(3) == 0);
    return new Expr.Field(pick(random, NAMES), op, operands);
  }

  private static Operand.Regex regex(Random random) {
    return new Operand.Regex(pick(random, PATTERNS), random.nextBoolean());
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Also: what compiles once compiles again from what it prints, to an equal filter that selects the same. */
  @Test
  void givenAnyText_whenCompiled_thenItIsAFilterThatRoundTripsOrARefusal() {
    Random random = new Random(SEED);
    int filters = 0;
    for (int i = 0; i < 60_000; i++) {
      String text = i % 2 == 0 ? soup(random) : noise(random);
      Filter filter;
      try {
        filter = Origin.filter(Scope.REPORTS, text);
      } catch (Refusal refusal) {
        assertThat(refusal.error().message()).isNotEmpty();
        continue;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + SEED + ", text " + i + ": " + text, e);
      }
      filters++;
      Filter again = Origin.filter(Scope.REPORTS, filter.canonical() + " ");
      assertThat(again).as("seed %d, text %d: %s prints %s", SEED, i, text, filter.canonical()).isEqualTo(filter);
      assertThat(again.canonical()).isEqualTo(filter.canonical());
      if (i % 16 == 0) {
        assertThat(again.select(Origin.EVIDENCE.reports())).isEqualTo(filter.select(Origin.EVIDENCE.reports()));
      }
    }
    assertThat(filters).as("most of the soup must not be refused for nothing").isGreaterThan(5_000);
  }

  private static final List<String> SOUP = List.of(
      "comm", "pid", "secs", "text", "dev", "time", "R3", "UN", "kernel", "not", "or", "and", "(", ")", ":", "=", "!", "~", ">", "<=", "..", ",",
      "/", "\"", "'", "\\", " ", " ", " ", "*", "?", "a", "12", "10m", "vdb", "[", "{2}", "|", "@x", "-", "+", "14:53", "i", "中");

  private static String soup(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      text.append(pick(random, SOUP));
    }
    return text.toString();
  }

  private static String noise(Random random) {
    byte[] bytes = new byte[random.nextInt(24)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (32 + (bytes[i] & 0x7f) % 95);
      }
    }
    return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }
}
