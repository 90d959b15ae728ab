package dstate.engine.source;

import dstate.api.ask.Job;
import dstate.api.model.Damage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip members one after the other into the spool. What was readable before damage stays.
 *
 * <p>Not GZIPInputStream: it takes a damaged second member for the end of the file and says nothing (java.util.zip,
 * readTrailer), and its errors have no offset. Source: RFC 1952.
 */
final class Gunzip {
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int BLOCK = 1 << 16;

  private final SourceBytes in;
  private final Spool out;
  private final Job job;
  private final List<Damage> damage = new ArrayList<>();
  private final byte[] input = new byte[BLOCK];
  private final byte[] output = new byte[BLOCK];
  private long at;

  private Gunzip(SourceBytes in, Spool out, Job job) {
    this.in = in;
    this.out = out;
    this.job = job;
  }

  static boolean recognises(byte[] head) {
    return head.length >= 3 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
  }

  /** Decompresses all of {@code in}; what is wrong is returned, never thrown, but for the spool's own errors. */
  static List<Damage> into(SourceBytes in, Spool out, Job job) throws IOException {
    Gunzip gunzip = new Gunzip(in, out, job);
    long base = out.end();
    while (gunzip.at < in.size() && gunzip.member(base)) {
      // the next member follows at once
    }
    return gunzip.damage;
  }

  /** One member; false when nothing after it can be read. */
  private boolean member(long base) throws IOException {
    long start = at;
    byte[] head = in.read(at, BLOCK);
    if (!recognises(head)) {
      return padding(start, base);
    }
    int header = headerLength(head);
    if (header < 0) {
      damage(base, "compressed data ends early, at byte " + in.size() + " of the file");
      return false;
    }
    at += header;
    CRC32 crc = new CRC32();
    Inflater inflater = new Inflater(true);
    try {
      if (!inflate(inflater, crc, base)) {
        return false;
      }
      at -= inflater.getRemaining();
      return trailer(crc.getValue(), inflater.getBytesWritten(), base);
    } finally {
      inflater.end();
    }
  }

  private boolean inflate(Inflater inflater, CRC32 crc, long base) throws IOException {
    while (!inflater.finished()) {
      if (stopped(base)) {
        return false;
      }
      if (inflater.needsInput()) {
        int n = in.read(at, ByteBuffer.wrap(input));
        if (n == 0) {
          damage(base, "compressed data ends early, at byte " + at + " of the file");
          return false;
        }
        at += n;
        inflater.setInput(input, 0, n);
      }
      try {
        int n = inflater.inflate(output);
        crc.update(output, 0, n);
        out.append(ByteBuffer.wrap(output, 0, n));
        if (n == 0 && inflater.needsDictionary()) {
          damage(base, "compressed data needs a dictionary, near byte " + at + " of the file");
          return false;
        }
      } catch (DataFormatException e) {
        damage(base, "compressed data is damaged near byte " + (at - inflater.getRemaining()) + " of the file; the rest is lost");
        return false;
      }
    }
    return true;
  }

  /** CRC and length, 4 bytes each, little endian. */
  private boolean trailer(long crc, long length, long base) throws IOException {
    byte[] t = in.read(at, 8);
    if (t.length < 8) {
      damage(base, "compressed data ends early, at byte " + in.size() + " of the file");
      return false;
    }
    at += 8;
    if (number(t, 0) != crc || number(t, 4) != (length & 0xffffffffL)) {
      damage(base, "the check sum of the compressed data ending at byte " + at + " of the file does not fit its text");
    }
    return true;
  }

  private static long number(byte[] bytes, int from) {
    long n = 0;
    for (int i = 3; i >= 0; i--) {
      n = n << 8 | bytes[from + i] & 0xff;
    }
    return n;
  }

  /** Zero bytes after the last member are padding of tapes and block devices; anything else is said. */
  private boolean padding(long start, long base) throws IOException {
    for (long p = start; p < in.size(); p += BLOCK) {
      if (stopped(base)) {
        return false;
      }
      for (byte b : in.read(p, BLOCK)) {
        if (b != 0) {
          damage(base, (in.size() - start) + " bytes from byte " + start + " of the file on are not compressed data and were left out");
          return false;
        }
      }
    }
    return false;
  }

  /** Length of the header at the start of {@code h}; -1 when it is cut, or longer than a block, which no tool writes. */
  private static int headerLength(byte[] h) {
    if (h.length < 10) {
      return -1;
    }
    int flags = h[3];
    int p = 10;
    if ((flags & FEXTRA) != 0) {
      if (p + 2 > h.length) {
        return -1;
      }
      p += 2 + (h[p] & 0xff) + ((h[p + 1] & 0xff) << 8);
    }
    for (int flag : new int[] {FNAME, FCOMMENT}) {
      if ((flags & flag) != 0) {
        while (p < h.length && h[p] != 0) {
          p++;
        }
        p++;
      }
    }
    if ((flags & FHCRC) != 0) {
      p += 2;
    }
    return p > h.length ? -1 : p;
  }

  private boolean stopped(long base) {
    if (job.cancelled()) {
      damage(base, "decompression was stopped at byte " + at + " of the file");
      return true;
    }
    return false;
  }

  private void damage(long base, String what) {
    damage.add(new Damage(-1, out.end() - base, what));
  }
}
