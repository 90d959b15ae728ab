package dstate.shell.complete;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Names in one directory, looked up by a thread that may be left behind: a mount that does not answer must not take the
 * prompt with it. No descent, no more than {@value #MOST} names, and no second try where the first one still hangs.
 */
final class Paths {
  private static final int MOST = 500;
  private static final long LIMIT_MILLIS = 300;

  private final String home;
  private volatile CompletableFuture<Map<String, Boolean>> last = CompletableFuture.completedFuture(Map.of());

  Paths(String home) {
    this.home = home;
  }

  void offer(Offer offer, String lead) {
    String typed = offer.word().substring(lead.length());
    int slash = typed.lastIndexOf('/');
    String folder = typed.substring(0, slash + 1);
    for (Map.Entry<String, Boolean> e : names(folder, typed.substring(slash + 1)).entrySet()) {
      if (e.getValue()) {
        offer.addOpen(lead + folder + e.getKey() + "/", "directory", "");
      } else {
        offer.add(lead + folder + e.getKey(), "file", "");
      }
    }
  }

  /** Name to whether it is a directory; nothing where a directory does not answer in time. */
  private Map<String, Boolean> names(String folder, String start) {
    if (!last.isDone()) {
      return Map.of();
    }
    CompletableFuture<Map<String, Boolean>> answer = new CompletableFuture<>();
    last = answer;
    Thread thread = new Thread(() -> answer.complete(listed(folder, start)), "path");
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    } catch (ExecutionException | TimeoutException e) {
      return Map.of();
    }
  }

  private Map<String, Boolean> listed(String folder, String start) {
    Map<String, Boolean> names = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory(folder))) {
      List<Path> fitting = new ArrayList<>();
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.startsWith(start) && (name.charAt(0) != '.' || start.startsWith("."))) {
          fitting.add(entry);
        }
        if (fitting.size() == MOST) {
          break;
        }
      }
      fitting.forEach(p -> names.put(p.getFileName().toString(), Files.isDirectory(p)));
    } catch (IOException | InvalidPathException | java.nio.file.DirectoryIteratorException e) {
      return Map.of(); // no such directory, or not ours to read: nothing to offer
    }
    return names;
  }

  private Path directory(String folder) {
    if (folder.isEmpty()) {
      return Path.of(".");
    }
    return Path.of(folder.startsWith("~/") ? home + folder.substring(1) : folder);
  }
}
