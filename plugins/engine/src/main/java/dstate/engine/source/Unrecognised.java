package dstate.engine.source;

import dstate.api.result.ErrorCode;
import dstate.api.result.UserError;
import java.io.IOException;

/** Says what an unrecognised source looks like instead, and what to do with it. */
public final class Unrecognised {
  private static final int LOOK = 1 << 12;

  private Unrecognised() {}

  public static UserError of(SourceBytes bytes) {
    byte[] head;
    try {
      head = bytes.read(0, LOOK);
    } catch (IOException e) {
      return ErrorCode.READ_ERROR.error(bytes.file() + " could not be read: " + PathError.reason(bytes.file(), e)).at(bytes.file() + ":@0");
    }
    String file = bytes.file();
    if (starts(head, 0xfd, '7', 'z', 'X', 'Z')) {
      return packed(file, "xz", "xz -dc " + file + " | dstate");
    }
    if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      return packed(file, "zstd", "zstd -dc " + file + " | dstate");
    }
    if (starts(head, 'B', 'Z', 'h')) {
      return packed(file, "bzip2", "bzip2 -dc " + file + " | dstate");
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      return packed(file, "zip", "unzip -p " + file + " | dstate");
    }
    if (head.length > 262 && head[257] == 'u' && head[258] == 's' && head[259] == 't' && head[260] == 'a' && head[261] == 'r') {
      return error(file, "is a tar archive", 257, "unpack it, then name the directory: tar xf " + file);
    }
    if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
      return error(file, "is UTF-16 text", 0, "iconv -f UTF-16 -t UTF-8 " + file + " | dstate");
    }
    int binary = binaryAt(head);
    if (binary >= 0) {
      return error(file, "is not text: byte " + (head[binary] & 0xff) + " is in it", binary, "name the kernel's log; what dstate reads: help open");
    }
    if (starts(head, '{') || starts(head, '[', '{')) {
      return error(file, "is JSON, which this version does not read", 0, "save it as text: dmesg > FILE, journalctl -k -o short-monotonic > FILE");
    }
    return error(file, "holds no line of a kernel log", 0,
        "is it the right file? to read it anyway: --as bare; what dstate reads: help open");
  }

  private static UserError packed(String file, String by, String command) {
    return error(file, "is compressed by " + by + ", which this version does not read", 0, command);
  }

  private static UserError error(String file, String what, int offset, String hint) {
    return ErrorCode.NOT_RECOGNISED.error((file.equals(SourceOpener.STDIN) ? "standard input" : file) + " " + what).at(file + ":@" + offset).hint(hint);
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first control byte that consoles and logs do not hold; -1: none. */
  private static int binaryAt(byte[] head) {
    for (int i = 0; i < head.length; i++) {
      int b = head[i] & 0xff;
      if (b < 7 || b > 13 && b < 27 || b > 27 && b < 32) {
        return i;
      }
    }
    return -1;
  }
}
