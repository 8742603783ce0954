package vn.phusong.planner.elevation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * The tags of a TIFF's first image, read without its pixels. TIFF 6.0 §2 and the BigTIFF extension.
 *
 * <p>The library reads what a truncated file lacks as zeros, which would pass for a flat sea, and it does not tell tags
 * of reference systems that it cannot make sense of; so both are looked at here.
 */
final class TiffDirectory {

    private static final int CLASSIC = 42;
    private static final int BIG = 43;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int LONG_8 = 16;
    private static final int IFD_8 = 18;

    private final ImageInputStream stream;
    private final boolean big;
    private final Map<Integer, long[]> integers = new HashMap<>();
    private final Map<Integer, double[]> doubles = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    private TiffDirectory(ImageInputStream stream) throws IOException {
        this.stream = stream;
        int order = stream.readUnsignedShort();
        stream.setByteOrder(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int version = stream.readUnsignedShort();
        if ((order != 0x4949 && order != 0x4D4D) || (version != CLASSIC && version != BIG)) {
            throw new IOException("it does not begin as a TIFF does");
        }
        big = version == BIG;
        if (big) {
            stream.skipBytes(4);
        }
        stream.seek(readLength());
        long entries = big ? stream.readLong() : stream.readUnsignedShort();
        for (long i = 0; i < entries; i++) {
            readEntry();
        }
    }

    /** @throws IOException if the file is no TIFF or ends before its directory does */
    static TiffDirectory read(Path file) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            return new TiffDirectory(stream);
        } catch (EOFException e) {
            throw new IOException("it ends before its directory does", e);
        }
    }

    /** Length in bytes that the file must at least have to hold all pixels. */
    long end() {
        return Math.max(end(STRIP_OFFSETS, STRIP_BYTE_COUNTS), end(TILE_OFFSETS, TILE_BYTE_COUNTS));
    }

    private long end(int offsetsTag, int byteCountsTag) {
        long[] offsets = integers(offsetsTag);
        long[] byteCounts = integers(byteCountsTag);
        long end = 0;
        for (int i = 0; i < Math.min(offsets.length, byteCounts.length); i++) {
            end = Math.max(end, offsets[i] + byteCounts[i]);
        }
        return end;
    }

    /** Values of a tag of whole numbers; none if the file lacks it. */
    long[] integers(int tag) {
        return integers.getOrDefault(tag, new long[0]);
    }

    /** Whether the file has a tag of floating-point numbers. */
    boolean has(int tag) {
        return doubles.containsKey(tag);
    }

    /** Values of a tag of floating-point numbers; none if the file lacks it. */
    double[] doubles(int tag) {
        return doubles.getOrDefault(tag, new double[0]);
    }

    /** A tag's text without the zero at its end; empty if the file lacks it. */
    String text(int tag) {
        return texts.getOrDefault(tag, "");
    }

    private void readEntry() throws IOException {
        int tag = stream.readUnsignedShort();
        int type = stream.readUnsignedShort();
        long count = readLength();
        long after = stream.getStreamPosition() + (big ? 8 : 4);
        int size = switch (type) {
            case ASCII -> 1;
            case SHORT -> 2;
            case LONG -> 4;
            case DOUBLE, LONG_8, IFD_8 -> 8;
            default -> 0;
        };
        if (size > 0) {
            if (count < 0 || count > stream.length() / size) {
                throw new EOFException();
            }
            if (count * size > (big ? 8 : 4)) {
                stream.seek(readLength());
            }
            readValues(tag, type, (int) count);
        }
        stream.seek(after);
    }

    private void readValues(int tag, int type, int count) throws IOException {
        if (type == ASCII) {
            byte[] text = new byte[count];
            stream.readFully(text);
            texts.put(tag, new String(text, StandardCharsets.UTF_8).replaceAll("\0+$", ""));
            return;
        }
        if (type == DOUBLE) {
            double[] values = new double[count];
            stream.readFully(values, 0, count);
            doubles.put(tag, values);
            return;
        }
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (type) {
                case SHORT -> stream.readUnsignedShort();
                case LONG -> stream.readUnsignedInt();
                default -> stream.readLong();
            };
        }
        integers.put(tag, values);
    }

    /** An offset or count: 4 bytes, in a BigTIFF 8. */
    private long readLength() throws IOException {
        return big ? stream.readLong() : stream.readUnsignedInt();
    }
}
