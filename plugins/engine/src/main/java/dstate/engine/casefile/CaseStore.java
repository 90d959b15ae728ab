package dstate.engine.casefile;

import dstate.api.ask.Evidence;
import dstate.api.ask.Workspace.CaseInfo;
import dstate.api.result.ErrorCode;
import dstate.api.result.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The directory of cases: each a directory of mode 0700 with a journal of mode 0600. */
public final class CaseStore {
  private final Path casesDir;
  private final CaseDisk disk;
  private final CaseFile.Setting setting;

  /**
   * @param casesDir made when the first case is
   * @param who author of notes
   * @param evidence the newest snapshot, to say what became of cited lines
   */
  public CaseStore(Path casesDir, String who, Supplier<Evidence> evidence) {
    this(casesDir, who, evidence, Clock.systemDefaultZone(), Path.of(System.getProperty("java.io.tmpdir")), CaseDisk.REAL);
  }

  CaseStore(Path casesDir, String who, Supplier<Evidence> evidence, Clock clock, Path tempDir, CaseDisk.Opener opener) {
    this.casesDir = casesDir;
    this.disk = new CaseDisk(opener);
    this.setting = new CaseFile.Setting(who, evidence, clock, new CaseLock(casesDir, disk), disk, new UnsavedNotes(tempDir, disk));
  }

  /**
   * Opens a case, or makes it when there is none and {@code create}. What is wrong with it, also that it could not be made, is
   * in {@link CaseFile#info}.
   *
   * @throws Refusal name not allowed or unknown, symbolic link, not a journal, format of a newer version, unreadable
   */
  public CaseFile open(String name, boolean create) {
    Path directory = directory(name);
    boolean there = CaseDisk.exists(directory.resolve(Journal.FILE));
    if (!there && !create) {
      throw missing(name);
    }
    return CaseFile.open(setting, name, directory);
  }

  /** The case of {@code --case none}: reads are empty, writes are refused. */
  public CaseFile none() {
    return CaseFile.none(setting);
  }

  /** Every case, newest first. One that cannot be opened is listed with the reason. */
  public List<CaseInfo> list() {
    record Found(CaseInfo info, FileTime written) {}
    List<Found> found = new ArrayList<>();
    for (Path directory : directories()) {
      Path journal = directory.resolve(Journal.FILE);
      try {
        FileTime written = Files.getLastModifiedTime(journal, LinkOption.NOFOLLOW_LINKS);
        found.add(new Found(info(directory), written));
      } catch (IOException e) {
        // deleted by another shell between the listing and now
        continue;
      }
    }
    found.sort(Comparator.comparing(Found::written).reversed().thenComparing(f -> f.info().name()));
    return found.stream().map(Found::info).toList();
  }

  private List<Path> directories() {
    List<Path> directories = new ArrayList<>();
    if (!Files.isDirectory(casesDir)) {
      return directories;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(casesDir)) {
      for (Path path : all) {
        if (!path.getFileName().toString().startsWith(".") && CaseDisk.isPlainDirectory(path) && CaseDisk.isPlainFile(path.resolve(Journal.FILE))) {
          directories.add(path);
        }
      }
    } catch (IOException e) {
      throw ErrorCode.CASE_DISK.error("the directory of cases could not be read: " + CaseDisk.reason(e)).at(casesDir.toString())
          .hint("another directory: DSTATE_CASE_DIR").refusal();
    }
    return directories;
  }

  private CaseInfo info(Path directory) {
    String name = directory.getFileName().toString();
    try {
      return CaseFile.open(setting, name, directory).info();
    } catch (Refusal refusal) {
      return new CaseInfo(name, directory.toString(), 0, 0, 0, "", List.of(), refusal.error().message());
    }
  }

  /** Removes a case with everything in it. It disappears under one rename, so no half of it is ever seen. */
  public void delete(String name) {
    Path directory = existing(name);
    try {
      setting.lock().with(() -> {
        Path aside = casesDir.resolve(".deleted-" + UUID.randomUUID());
        Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
        disk.sync(casesDir);
        CaseDisk.delete(aside);
      });
    } catch (IOException e) {
      throw failed("deleted", directory, e);
    }
  }

  /** @throws Refusal no such case, or the new name is taken or not allowed */
  public CaseInfo rename(String from, String to) {
    Path directory = existing(from);
    Path target = directory(to);
    try {
      setting.lock().with(() -> {
        if (CaseDisk.exists(target)) {
          throw ErrorCode.CASE_NAME.error("there is already a case '" + to + "'").at(target.toString()).hint("choose another name").refusal();
        }
        Files.move(directory, target, StandardCopyOption.ATOMIC_MOVE);
        disk.sync(casesDir);
      });
    } catch (IOException e) {
      throw failed("renamed", directory, e);
    }
    return info(target);
  }

  private static Refusal failed(String what, Path directory, IOException e) {
    return ErrorCode.CASE_DISK.error("the case could not be " + what + ": " + CaseDisk.reason(e)).at(directory.toString())
        .hint("correct the permissions, or make room").refusal();
  }

  private Path existing(String name) {
    Path directory = directory(name);
    if (!CaseDisk.isPlainFile(directory.resolve(Journal.FILE))) {
      throw missing(name);
    }
    return directory;
  }

  /** Where a case lies or would lie; refuses what only pretends to be one. */
  private Path directory(String name) {
    String checked = CaseNames.checked(name);
    Path directory;
    try {
      directory = casesDir.resolve(checked);
    } catch (InvalidPathException e) {
      throw ErrorCode.CASE_NAME.error("this system cannot write the case name '" + name + "'").hint("use plain letters and digits").refusal();
    }
    Path journal = directory.resolve(Journal.FILE);
    boolean wrong = (CaseDisk.exists(directory) && !CaseDisk.isPlainDirectory(directory)) || (CaseDisk.exists(journal) && !CaseDisk.isPlainFile(journal));
    if (wrong) {
      throw ErrorCode.CASE_NAME.error("'" + name + "' is a symbolic link or a file, not a case").at(directory.toString())
          .hint("move it out of the directory of cases").refusal();
    }
    return directory;
  }

  private Refusal missing(String name) {
    List<String> names = directories().stream().map(d -> d.getFileName().toString()).sorted().toList();
    return ErrorCode.CASE_NAME.error("no case '" + name + "'").at(casesDir.toString())
        .hint(names.isEmpty() ? "there is none yet" : "cases: " + String.join(" ", names.subList(0, Math.min(20, names.size())))).refusal();
  }

  /** Name of the case of a first source: its base name and 6 hex digits of its identity, in the letters that names may have. */
  public static String derivedName(String file, String identity) {
    return CaseNames.derived(file, identity);
  }
}
