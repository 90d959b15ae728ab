package dstate.engine.source;

import dstate.api.ask.Job;
import dstate.api.result.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every regular file below a directory, in bytewise order of path. Symbolic links are followed, loops are not. */
final class DirectoryWalk {
  private final PathWatch watch;
  private final List<UserError> errors;
  private final Job job;
  private final List<Found> files = new ArrayList<>();
  private final Set<Object> above = new HashSet<>();

  private DirectoryWalk(PathWatch watch, List<UserError> errors, Job job) {
    this.watch = watch;
    this.errors = errors;
    this.job = job;
  }

  private record Entry(String file, Path path, BasicFileAttributes attributes) {}

  /** What cannot be listed is added to {@code errors}; the rest is still walked. */
  static List<Found> walk(String file, Path directory, PathWatch watch, List<UserError> errors, Job job) {
    DirectoryWalk walk = new DirectoryWalk(watch, errors, job);
    walk.list(file, directory);
    walk.files.sort(Comparator.comparing(f -> f.file().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
    return walk.files;
  }

  private void list(String file, Path directory) {
    job.check();
    List<Entry> entries;
    Object key;
    try {
      key = watch.call(file, () -> key(directory));
      if (!above.add(key)) {
        return; // a link that leads back to a directory above it
      }
      entries = watch.call(file, () -> entries(file, directory));
    } catch (IOException e) {
      errors.add(PathError.of(file, e));
      return;
    }
    for (Entry entry : entries) {
      if (entry.attributes.isDirectory()) {
        list(entry.file, entry.path);
      } else if (entry.attributes.isRegularFile()) {
        files.add(new Found(entry.file, entry.path, false));
      }
      // pipes, sockets and devices in a directory are no logs, and opening one may wait for ever
    }
    above.remove(key);
  }

  private static Object key(Path directory) throws IOException {
    Object key = Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
    return key == null ? directory.toRealPath() : key;
  }

  private static List<Entry> entries(String file, Path directory) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String prefix = file.endsWith("/") ? file : file + "/";
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path path : stream) {
        String name = prefix + path.getFileName();
        try {
          entries.add(new Entry(name, path, Files.readAttributes(path, BasicFileAttributes.class)));
        } catch (IOException e) {
          // a link to nothing, or a file removed since it was listed: nothing is there to read
          continue;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }
}
