package dstate.engine.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One line of the journal: a JSON object whose first key is a checksum of the rest.
 *
 * <pre>{"crc":"1a2b3c4d","seq":7,"type":"note",...}</pre>
 *
 * The checksum (CRC-32C, 8 hex digits) covers the bytes from {@code "seq"} to the closing bracket. The line ends with LF,
 * which is not part of it; JSON strings hold no raw LF.
 */
final class JournalLine {
  private static final byte[] HEAD = "{\"crc\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AFTER = "\",".getBytes(StandardCharsets.US_ASCII);
  private static final int CRC_DIGITS = 8;
  private static final int PREFIX = HEAD.length + CRC_DIGITS + AFTER.length;
  private static final HexFormat HEX = HexFormat.of();

  private JournalLine() {}

  /** The line with its LF. */
  static byte[] of(Entry entry) {
    byte[] tail = EntryJson.tail(entry).getBytes(StandardCharsets.UTF_8);
    ByteBuffer line = ByteBuffer.allocate(PREFIX + tail.length + 1);
    line.put(HEAD).put(crc(tail, 0, tail.length).getBytes(StandardCharsets.US_ASCII)).put(AFTER).put(tail).put((byte) '\n');
    return line.array();
  }

  /** The record of a line without its LF; empty when a byte of it is not as it was written. */
  static Optional<Entry> read(byte[] line) {
    if (line.length <= PREFIX || !Arrays.equals(line, 0, HEAD.length, HEAD, 0, HEAD.length)
        || !Arrays.equals(line, PREFIX - AFTER.length, PREFIX, AFTER, 0, AFTER.length)) {
      return Optional.empty();
    }
    String written = new String(line, HEAD.length, CRC_DIGITS, StandardCharsets.ISO_8859_1);
    if (!written.equals(crc(line, PREFIX, line.length - PREFIX))) {
      return Optional.empty();
    }
    try {
      String tail = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, PREFIX, line.length - PREFIX)).toString();
      return Optional.of(EntryJson.read("{" + tail));
    } catch (CharacterCodingException | JsonTree.Broken e) {
      // The checksum fits and the content does not: written by something else. Counted as damage like a wrong checksum.
      return Optional.empty();
    }
  }

  private static String crc(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return HEX.toHexDigits((int) crc.getValue());
  }
}
