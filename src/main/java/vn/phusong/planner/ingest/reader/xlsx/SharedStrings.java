package vn.phusong.planner.ingest.reader.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.XmlElements;

/** The texts that the cells of a workbook share, kept as bytes: a million names take up 20 MB instead of 100. */
final class SharedStrings {
    private static final int MOST_BYTES = 256 << 20;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    private SharedStrings() {}

    /** For a workbook that has none. */
    static SharedStrings none() {
        return new SharedStrings();
    }

    /** From the part {@code sharedStrings.xml}. */
    static SharedStrings read(XmlElements elements) throws BrokenFile {
        SharedStrings strings = new SharedStrings();
        while (elements.next()) {
            if (elements.isStart("si")) {
                strings.add(CellText.read(elements, "si"));
            }
        }
        return strings;
    }

    private void add(String text) throws BrokenFile {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (added.length > MOST_BYTES - start) {
            throw new BrokenFile(XlsxIssue.TOO_MUCH_TEXT, null, (MOST_BYTES >> 20) + " MiB", "CSV");
        }
        if (start + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + added.length, (int) Math.min(2L * bytes.length, MOST_BYTES)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[count++] = start + added.length;
    }

    /** Empty if the workbook has no such text. */
    Optional<String> find(int index) {
        if (index < 0 || index >= count) {
            return Optional.empty();
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return Optional.of(new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8));
    }
}
