package vn.phusong.planner.pipeline.sample.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import vn.phusong.planner.pipeline.sample.land.GridFrame;

/**
 * Writes the GeoTIFFs of a pack: one band, EPSG:4326, strips of 64 rows, DEFLATE with horizontal
 * differencing (TIFF 6.0 §14; Adobe Technical Note 3; OGC GeoTIFF 1.1). Written by hand because the
 * library's writer puts neither predictor nor fixed tag order in our hands.
 */
final class GeoTiffFile {

    private static final int ROWS_PER_STRIP = 64;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int DOUBLE = 12;

    private record Tag(int number, int type, int count, byte[] value) {}

    private final GridFrame frame;
    private final int bytesPerSample;
    private final boolean signed;
    private final List<byte[]> strips = new ArrayList<>();

    private GeoTiffFile(GridFrame frame, int bytesPerSample, boolean signed) {
        this.frame = frame;
        this.bytesPerSample = bytesPerSample;
        this.signed = signed;
    }

    /** Signed 16-bit heights; {@code noData} marks unknown ones. */
    static byte[] heights(GridFrame frame, short[] heights_m, short noData) {
        GeoTiffFile file = new GeoTiffFile(frame, 2, true);
        file.compress((row, column) -> heights_m[row * frame.columns() + column]);
        return file.bytes(Integer.toString(noData));
    }

    /** Unsigned 8-bit classes. */
    static byte[] classes(GridFrame frame, byte[] classes) {
        GeoTiffFile file = new GeoTiffFile(frame, 1, false);
        file.compress((row, column) -> classes[row * frame.columns() + column]);
        return file.bytes("");
    }

    private interface Samples {
        int at(int row, int column);
    }

    private void compress(Samples samples) {
        for (int top = 0; top < frame.rows(); top += ROWS_PER_STRIP) {
            int rows = Math.min(ROWS_PER_STRIP, frame.rows() - top);
            ByteBuffer strip = buffer(rows * frame.columns() * bytesPerSample);
            for (int row = top; row < top + rows; row++) {
                int before = 0;
                for (int column = 0; column < frame.columns(); column++) {
                    int sample = samples.at(row, column);
                    if (bytesPerSample == 2) {
                        strip.putShort((short) (sample - before));
                    } else {
                        strip.put((byte) (sample - before));
                    }
                    before = sample;
                }
            }
            strips.add(deflated(strip.array()));
        }
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    private byte[] bytes(String noData) {
        List<Tag> tags = tags(noData);
        int directorySize = 2 + 12 * tags.size() + 4;
        int valuesSize = tags.stream().mapToInt(tag -> tag.value.length > 4 ? even(tag.value.length) : 0).sum();
        int stripsAt = 8 + directorySize + valuesSize;
        fillOffsets(tags, stripsAt);
        ByteBuffer out = buffer(stripsAt + strips.stream().mapToInt(strip -> strip.length).sum());
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.size());
        int valueAt = 8 + directorySize;
        for (Tag tag : tags) {
            out.putShort((short) tag.number).putShort((short) tag.type).putInt(tag.count);
            if (tag.value.length > 4) {
                out.putInt(valueAt);
                valueAt += even(tag.value.length);
            } else {
                out.put(Arrays.copyOf(tag.value, 4));
            }
        }
        out.putInt(0);
        for (Tag tag : tags) {
            if (tag.value.length > 4) {
                out.put(Arrays.copyOf(tag.value, even(tag.value.length)));
            }
        }
        strips.forEach(out::put);
        return out.array();
    }

    private List<Tag> tags(String noData) {
        double step = 1.0 / frame.stepsPerDegree();
        List<Tag> tags = new ArrayList<>();
        tags.add(longs(256, frame.columns()));
        tags.add(longs(257, frame.rows()));
        tags.add(shorts(258, 8 * bytesPerSample));
        tags.add(shorts(259, 8)); // DEFLATE
        tags.add(shorts(262, 1)); // black is zero
        tags.add(longs(273, new int[strips.size()]));
        tags.add(shorts(277, 1));
        tags.add(longs(278, ROWS_PER_STRIP));
        tags.add(longs(279, strips.stream().mapToInt(strip -> strip.length).toArray()));
        tags.add(shorts(284, 1));
        tags.add(shorts(317, 2)); // horizontal differencing
        tags.add(shorts(339, signed ? 2 : 1));
        tags.add(doubles(33550, step, step, 0));
        tags.add(doubles(33922, 0, 0, 0, frame.west() - step / 2, frame.north() + step / 2, 0));
        // model geographic, pixel is area, GCS WGS 84
        tags.add(shorts(34735, 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326));
        if (!noData.isEmpty()) {
            byte[] text = (noData + '\0').getBytes(StandardCharsets.US_ASCII);
            tags.add(new Tag(42113, ASCII, text.length, text));
        }
        return tags;
    }

    private void fillOffsets(List<Tag> tags, int stripsAt) {
        for (Tag tag : tags) {
            if (tag.number == 273) {
                ByteBuffer offsets = ByteBuffer.wrap(tag.value).order(ByteOrder.LITTLE_ENDIAN);
                int at = stripsAt;
                for (byte[] strip : strips) {
                    offsets.putInt(at);
                    at += strip.length;
                }
            }
        }
    }

    private static Tag shorts(int number, int... values) {
        ByteBuffer buffer = buffer(2 * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return new Tag(number, SHORT, values.length, buffer.array());
    }

    private static Tag longs(int number, int... values) {
        ByteBuffer buffer = buffer(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return new Tag(number, LONG, values.length, buffer.array());
    }

    private static Tag doubles(int number, double... values) {
        ByteBuffer buffer = buffer(8 * values.length);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return new Tag(number, DOUBLE, values.length, buffer.array());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int even(int length) {
        return (length + 1) & ~1;
    }
}
