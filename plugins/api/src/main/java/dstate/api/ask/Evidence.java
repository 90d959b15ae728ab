package dstate.api.ask;

import dstate.api.model.Banner;
import dstate.api.model.Coverage;
import dstate.api.model.Episode;
import dstate.api.model.Marker;
import dstate.api.model.Source;
import dstate.api.model.Stamp;
import dstate.api.model.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An unchanging snapshot of what is indexed. Its number grows when more is known; readers take no locks. */
public interface Evidence {
  long version();

  Coverage coverage();

  /** In the order opened. */
  List<Source> sources();

  /** Episodes by first banner: source order, then line order. */
  List<Episode> reports();

  /** By first report. */
  List<Task> tasks();

  /** Lines that say something about the log itself (boots, losses, the end of hung-task reports), in source and line order. */
  default List<PlacedMarker> markers() {
    return List.of();
  }

  /** Lines of the sources, read again from the bytes. */
  Lines lines();

  /** A source by id, {@code a}. */
  Optional<Source> source(String id);

  /** An episode ({@code R3}, {@code b:R3}) or a single banner of one ({@code R3.1}) by id; case of the letter does not matter. */
  Optional<Episode> report(String id);

  /** A task by id ({@code T103}, {@code T103.b2}), or by bare pid or comm when only one task fits. */
  Optional<Task> task(String id);

  /** The boot a line belongs to, 1-based; without better knowledge that of the last banner at or before it. */
  default int bootOf(String source, long line) {
    int boot = 1;
    for (Episode episode : reports()) {
      for (Banner banner : episode.banners()) {
        if (banner.source().equals(source) && banner.line() <= line) {
          boot = Math.max(boot, banner.boot());
        }
      }
    }
    return boot;
  }

  /** A value computed once for this snapshot and kept with it; {@code compute} must depend on the snapshot alone. */
  <T> T derived(Class<T> type, Function<Evidence, T> compute);

  /** A marker at its place. @param boot 1-based number of the boot in its source; the boot it starts for BOOT */
  record PlacedMarker(String source, long line, int boot, Stamp stamp, Marker marker) {}
}
