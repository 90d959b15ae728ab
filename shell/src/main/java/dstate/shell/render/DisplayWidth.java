package dstate.shell.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a character takes: CJK and emoji 2, combining marks 0, all else (ambiguous ones too) 1.
 *
 * <p>The table is our own file, {@code widths.tsv}, since the JDK has none for width and its categories change with its
 * version, which would lay the same table out differently on two machines.
 */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** Columns of a code point. Controls count 1: only cleaned text is shown, and there they are marks. */
  public static int of(int codePoint) {
    return codePoint < 0x300 ? 1 : Table.LOADED.width(codePoint);
  }

  /** Columns of a text. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += of(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** Read when the first character beyond Latin is measured. */
  private static final class Table {
    static final Table LOADED = read();
    private final int[] first;
    private final int[] last;
    private final byte[] width;

    private Table(List<int[]> rows) {
      first = rows.stream().mapToInt(r -> r[0]).toArray();
      last = rows.stream().mapToInt(r -> r[1]).toArray();
      width = new byte[rows.size()];
      for (int i = 0; i < width.length; i++) {
        width[i] = (byte) rows.get(i)[2];
      }
    }

    int width(int c) {
      int low = 0;
      int high = first.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (c < first[middle]) {
          high = middle - 1;
        } else if (c > last[middle]) {
          low = middle + 1;
        } else {
          return width[middle];
        }
      }
      return 1;
    }

    private static Table read() {
      List<int[]> rows = new ArrayList<>();
      try (InputStream file = DisplayWidth.class.getResourceAsStream("widths.tsv");
          BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            int tab = line.indexOf('\t');
            int second = line.indexOf('\t', tab + 1);
            rows.add(new int[] {Integer.parseInt(line.substring(0, tab), 16), Integer.parseInt(line.substring(tab + 1, second), 16),
                Integer.parseInt(line.substring(second + 1))});
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Table(rows);
    }
  }
}
