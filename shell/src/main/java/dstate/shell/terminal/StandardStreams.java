package dstate.shell.terminal;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard input, output and error of the process: the one owner of them where no terminal is built.
 *
 * <p>What is written is UTF-8 and buffered until {@link #flush}. A reader that left ({@code | head -1}) surfaces as {@link
 * ReaderLeft}, any other failure (a full disk behind {@code > file}) as the {@code IOException} it is.
 */
public final class StandardStreams {
  private static final int NO_DESCRIPTOR = -1;

  private final InputStream in;
  private final Writer out;
  private final Writer err;
  private final boolean inIsTerminal;
  private final boolean outIsTerminal;

  /** Whoever read the output does so no longer; not an error. */
  public static final class ReaderLeft extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderLeft(IOException cause) {
      super("the reader of the output left", cause);
    }
  }

  public StandardStreams(InputStream in, OutputStream out, OutputStream err, boolean inIsTerminal, boolean outIsTerminal) {
    this(in, writer(new Outlet(out, NO_DESCRIPTOR)), writer(new Outlet(err, NO_DESCRIPTOR)), inIsTerminal, outIsTerminal);
  }

  private StandardStreams(InputStream in, Writer out, Writer err, boolean inIsTerminal, boolean outIsTerminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.inIsTerminal = inIsTerminal;
    this.outIsTerminal = outIsTerminal;
  }

  /** Those of this process. */
  public static StandardStreams ofProcess() {
    // Not System.out: a PrintStream swallows errors, and a full disk would look like success.
    // Buffered, since FileInputStream.readNBytes of JDK 17 asks for a position, which a pipe has not ("Illegal seek").
    return new StandardStreams(new BufferedInputStream(new FileInputStream(FileDescriptor.in)), writer(new Outlet(new FileOutputStream(FileDescriptor.out), 1)),
        writer(new Outlet(new FileOutputStream(FileDescriptor.err), 2)), isTerminal(0), isTerminal(1));
  }

  public InputStream in() {
    return in;
  }

  public Writer out() {
    return out;
  }

  public Writer err() {
    return err;
  }

  public boolean inIsTerminal() {
    return inIsTerminal;
  }

  public boolean outIsTerminal() {
    return outIsTerminal;
  }

  public void flush() throws IOException {
    out.flush();
    err.flush();
  }

  private static Writer writer(OutputStream to) {
    return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 15);
  }

  /** Where the descriptor leads: {@code System.console()} knows only of both input and output, and differs between JDKs. */
  private static boolean isTerminal(int descriptor) {
    String target = target(descriptor);
    return target.isEmpty() ? System.console() != null : target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
  }

  /** What proc(5) says of a descriptor; empty where there is no /proc. */
  private static String target(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  /** Tells a reader who left from a disk that is full. */
  private static final class Outlet extends FilterOutputStream {
    private final int descriptor;

    Outlet(OutputStream to, int descriptor) {
      super(to);
      this.descriptor = descriptor;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw told(e);
      }
    }

    private IOException told(IOException e) {
      // The words of strerror(3) are translated by the C library, so the descriptor is asked first: writing to a pipe or
      // socket fails for no other reason than that nobody reads it.
      String target = descriptor == NO_DESCRIPTOR ? "" : target(descriptor);
      boolean left = target.startsWith("pipe:") || target.startsWith("socket:") || String.valueOf(e.getMessage()).contains("Broken pipe");
      return left ? new ReaderLeft(e) : e;
    }
  }
}
