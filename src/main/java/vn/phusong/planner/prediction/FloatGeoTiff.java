package vn.phusong.planner.prediction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Writes values on a metric grid as a float32 GeoTIFF: one band, 256 x 256 tiles, DEFLATE, NaN declared as
 * no-data value (TIFF 6.0; OGC GeoTIFF 1.1; the no-data tag is GDAL's). Own code because the library's
 * writer cannot declare NaN and takes seconds to start.
 */
final class FloatGeoTiff {

    private static final int TILE = 256;
    private static final int HEADER_BYTES = 8;
    private static final byte[] NO_DATA = "nan\0".getBytes(StandardCharsets.US_ASCII);

    private enum Type {
        ASCII(2, 1),
        SHORT(3, 2),
        LONG(4, 4),
        DOUBLE(12, 8);

        final int number;
        final int bytes;

        Type(int number, int bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }

    private record Tag(int number, Type type, ByteBuffer value) {}

    private final MetricGrid grid;
    private final double[] values;
    private final List<byte[]> tiles = new ArrayList<>();

    private FloatGeoTiff(MetricGrid grid, double[] values) {
        if (values.length != grid.size()) {
            throw new IllegalArgumentException(values.length + " values for " + grid.size() + " pixels");
        }
        this.grid = grid;
        this.values = values;
    }

    /** Writes the file in one go: it appears when it is complete. */
    static void write(Path file, MetricGrid grid, double[] values) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = folder.resolve(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                new FloatGeoTiff(grid, values).write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(OutputStream out) throws IOException {
        for (int row = 0; row < grid.rows(); row += TILE) {
            for (int column = 0; column < grid.columns(); column += TILE) {
                tiles.add(deflated(tile(column, row)));
            }
        }
        List<Tag> tags = tags(0);
        int directoryBytes = 2 + 12 * tags.size() + 4;
        int valueBytes = tags.stream().mapToInt(FloatGeoTiff::bytesOutside).sum();
        tags = tags(HEADER_BYTES + directoryBytes + valueBytes);

        ByteBuffer head = buffer(HEADER_BYTES + directoryBytes + valueBytes);
        head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER_BYTES);
        head.putShort((short) tags.size());
        int outside = HEADER_BYTES + directoryBytes;
        for (Tag tag : tags) {
            int entry = head.position();
            head.putShort((short) tag.number).putShort((short) tag.type.number);
            head.putInt(tag.value.capacity() / tag.type.bytes);
            if (bytesOutside(tag) == 0) {
                head.put(tag.value);
            } else {
                head.putInt(outside);
                head.position(outside).put(tag.value);
                outside += bytesOutside(tag);
            }
            head.position(entry + 12);
        }
        out.write(head.array());
        for (byte[] tile : tiles) {
            out.write(tile);
        }
    }

    private List<Tag> tags(int firstTileOffset) {
        int[] offsets = new int[tiles.size()];
        int[] byteCounts = new int[tiles.size()];
        int offset = firstTileOffset;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            byteCounts[i] = tiles.get(i).length;
            offset = Math.addExact(offset, byteCounts[i]);
        }
        return List.of(
                longs(256, grid.columns()),
                longs(257, grid.rows()),
                shorts(258, 32), // bits per sample
                shorts(259, 8), // DEFLATE
                shorts(262, 1), // black is zero
                shorts(277, 1), // samples per pixel
                shorts(284, 1), // contiguous
                longs(322, TILE),
                longs(323, TILE),
                longs(324, offsets),
                longs(325, byteCounts),
                shorts(339, 3), // floating point
                doubles(33550, grid.posting_m(), grid.posting_m(), 0),
                doubles(33922, 0, 0, 0, grid.west_m(), grid.north_m(), 0),
                // GeoTIFF 1.1 with 3 keys: projected system, pixel is area, EPSG code
                shorts(34735, 1, 1, 1, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, grid.epsg()),
                new Tag(42113, Type.ASCII, ByteBuffer.wrap(NO_DATA)));
    }

    private ByteBuffer tile(int firstColumn, int firstRow) {
        ByteBuffer tile = buffer(TILE * TILE * Float.BYTES);
        for (int row = firstRow; row < firstRow + TILE; row++) {
            for (int column = firstColumn; column < firstColumn + TILE; column++) {
                boolean inside = row < grid.rows() && column < grid.columns();
                tile.putFloat(inside ? (float) values[grid.index(column, row)] : Float.NaN);
            }
        }
        return tile;
    }

    private static byte[] deflated(ByteBuffer content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content.array());
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[16_384];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** Values of more than 4 bytes stand behind the directory, each on an even offset. */
    private static int bytesOutside(Tag tag) {
        int bytes = tag.value.capacity();
        return bytes <= 4 ? 0 : bytes + bytes % 2;
    }

    private static Tag shorts(int number, int... values) {
        ByteBuffer buffer = buffer(Short.BYTES * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return new Tag(number, Type.SHORT, buffer.flip());
    }

    private static Tag longs(int number, int... values) {
        ByteBuffer buffer = buffer(Integer.BYTES * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return new Tag(number, Type.LONG, buffer.flip());
    }

    private static Tag doubles(int number, double... values) {
        ByteBuffer buffer = buffer(Double.BYTES * values.length);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return new Tag(number, Type.DOUBLE, buffer.flip());
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
