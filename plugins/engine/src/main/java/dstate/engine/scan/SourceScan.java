package dstate.engine.scan;

import dstate.api.model.Damage;
import dstate.engine.source.SourceBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The pass over one source. Blocks are scanned ahead by the pool's threads and handed over in order, a block a call of
 * {@link #next}; small sources are scanned by the caller.
 */
public final class SourceScan {
  /** Bytes of a line that are ever held; what follows is passed over up to the line's end. */
  public static final int LINE_LIMIT = LineIndex.CHUNK;

  /** So many holes and long lines are located, the rest is counted. */
  private static final int LOCATED = 20;

  private final SourceBytes bytes;
  private final Needles needles;
  private final ScanPool pool;
  private final LineIndex index = new LineIndex();
  private final Landmarks landmarks = new Landmarks();
  private final List<Damage> damage = new ArrayList<>();
  private final Deque<CompletableFuture<Block>> ahead = new ArrayDeque<>();
  private long submitted;
  private long scanned;
  private long lastEnd = -1;
  private long holeStart = -1;
  private long holeEnd = -1;
  private int located;
  private long notLocated;
  private boolean cut;
  private boolean finished;

  /** A block's scan, or why it ended early. */
  private record Block(BlockScan scan, boolean cut, String problem) {}

  /** @param literals of at least 4 ASCII bytes; landmarks refer to them by number */
  public SourceScan(SourceBytes bytes, List<String> literals, ScanPool pool) {
    this.bytes = bytes;
    this.needles = new Needles(literals);
    this.pool = pool;
  }

  /** Scans on by a block, whose landmarks are then in {@link #landmarks}; false at the end. */
  public boolean next() {
    landmarks.clear();
    if (finished) {
      return false;
    }
    if (scanned >= bytes.size() || cut) {
      end();
      return false;
    }
    while (submitted < bytes.size() && ahead.size() < pool.depth(bytes.size())) {
      long from = submitted;
      ahead.add(pool.run(bytes.size(), buffer -> scan(from, buffer)));
      submitted += BlockScan.BLOCK;
    }
    merge(ahead.remove().join());
    return true;
  }

  /** Ends the scan before the source's end. */
  public void stop() {
    end();
  }

  public LineIndex index() {
    return index;
  }

  /** Those of the block just scanned. */
  public Landmarks landmarks() {
    return landmarks;
  }

  /** Bytes scanned so far, which is where the next block starts. */
  public long scanned() {
    return scanned;
  }

  /** Lines so far; at the end a last line without LF counts too. */
  public long lines() {
    return index.lineEnds() + (finished && scanned > lastEnd + 1 ? 1 : 0);
  }

  /** Whether reading ended before the end, which {@link #damage} explains. */
  public boolean cut() {
    return cut;
  }

  /** Holes, lines that are too long, and where reading failed; complete when {@link #next} was false. */
  public List<Damage> damage() {
    return List.copyOf(damage);
  }

  private Block scan(long from, ByteBuffer buffer) {
    int wanted = (int) Math.min(BlockScan.BLOCK, bytes.size() - from);
    int read;
    String problem = "";
    try {
      buffer.clear().limit(wanted + needles.overlap());
      read = bytes.read(from, buffer);
    } catch (IOException e) {
      read = buffer.position();
      problem = e.getMessage() == null ? "input/output error" : e.getMessage();
    }
    int length = Math.min(read, wanted);
    return new Block(BlockScan.of(buffer, length, read, needles, LINE_LIMIT), length < wanted, problem);
  }

  private void merge(Block block) {
    BlockScan scan = block.scan();
    long line = index.lineEnds() + 1;
    for (int i = 0; i < scan.hits.size(); i++) {
      landmarks.add(scanned + scan.hitOffset(i), line + scan.hitLines.get(i), scan.hitNeedle(i));
    }
    for (int ends : scan.lineEnds) {
      index.add(ends);
    }
    if (scan.firstEnd >= 0) {
      longLine(lastEnd, scanned + scan.firstEnd);
      for (int i = 0; i < scan.longLines.size(); i += 2) {
        longLine(scanned + scan.longLines.get(i), scanned + scan.longLines.get(i + 1));
      }
      lastEnd = scanned + scan.lastEnd;
    }
    for (int i = 0; i < scan.holes.size(); i += 2) {
      hole(scanned + scan.holes.get(i), scanned + scan.holes.get(i + 1));
    }
    scanned += scan.length;
    if (block.cut()) {
      cut = true;
      damage.add(new Damage(-1, scanned, block.problem().isEmpty()
          ? "the file shrank while it was read: it had " + bytes.size() + " bytes, it ends here now"
          : "reading failed here: " + block.problem()));
    }
  }

  private void end() {
    finished = true;
    longLine(lastEnd, scanned);
    hole(-1, -1);
    ahead.forEach(CompletableFuture::join);
    ahead.clear();
    if (notLocated > 0) {
      damage.add(new Damage(-1, -1, notLocated + " more lines that are too long or holes of NUL bytes"));
    }
  }

  private void longLine(long before, long end) {
    long length = end - before - 1;
    if (length > LINE_LIMIT) {
      locate(new Damage(-1, before + 1, "a line of " + length + " bytes; what follows its first " + LINE_LIMIT + " is not looked at"));
    }
  }

  /** Joins runs that meet at a chunk's border. */
  private void hole(long from, long to) {
    if (from == holeEnd && from >= 0) {
      holeEnd = to;
      return;
    }
    if (holeEnd - holeStart >= BlockScan.HOLE) {
      locate(new Damage(-1, holeStart, (holeEnd - holeStart) + " NUL bytes: a hole, as a crash leaves it in a file"));
    }
    holeStart = from;
    holeEnd = to;
  }

  private void locate(Damage found) {
    if (located < LOCATED) {
      located++;
      damage.add(found);
    } else {
      notLocated++;
    }
  }

  /** A buffer for one block and the literals that cross its end. */
  static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(BlockScan.BLOCK + LineIndex.CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  }
}
