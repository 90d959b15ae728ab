package dstate.triage.waitpoint;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A word of {@code waits_for} and what it means for the next step; the vocabulary of stuck-model.md section 7.
 *
 * @param kind {@code device-io lock slot journal} ...
 * @param root what a chain that stops here ends in, as checklists name it: {@code device queue-slot freeze memory journal
 *     lock object thread cpu server time}
 * @param ends what ends the wait
 * @param ask who is asked next
 */
public record WaitToken(String token, String kind, String root, String ends, String ask) {
  /** {@code tokens.tsv} by token. */
  public static Map<String, WaitToken> all() {
    return Loaded.ALL;
  }

  public static Optional<WaitToken> of(String token) {
    return Optional.ofNullable(Loaded.ALL.get(token));
  }

  /** Read when first asked for; never changed. */
  private static final class Loaded {
    private static final Map<String, WaitToken> ALL = Tsv.rows("tokens.tsv", 6).stream()
        .map(c -> new WaitToken(c[0], c[1], c[2], c[3], c[4]))
        .collect(Collectors.toUnmodifiableMap(WaitToken::token, Function.identity()));
  }
}
