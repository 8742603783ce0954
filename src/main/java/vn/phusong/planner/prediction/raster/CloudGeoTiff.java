package vn.phusong.planner.prediction.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import vn.phusong.planner.prediction.raster.Directory.Tag;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Writes values on a metric grid as a cloud-optimised GeoTIFF (OGC 21-026): one band, 256 x 256 tiles, DEFLATE,
 * overviews by halves, all directories before all tiles and the coarsest tiles first, so that a reader of a part asks
 * for little. An overview's pixel is one of the pixels that it stands for, never a mean: levels in dB have none, and
 * servers even less. Own code because the library's writer cannot declare NaN and takes seconds to start.
 */
public final class CloudGeoTiff {

    private static final int TILE = 256;
    private static final int HEADER_BYTES = 8;
    private static final int PIXEL_BYTES = 4;
    private static final int REDUCED_IMAGE = 1;

    /** What GDAL reads between header and first directory: that the file is laid out as it is. */
    private static final String LAYOUT = "LAYOUT=IFDS_BEFORE_DATA\nBLOCK_ORDER=ROW_MAJOR\nBLOCK_LEADER=SIZE_AS_UINT4\n"
            + "BLOCK_TRAILER=LAST_4_BYTES_REPEATED\nKNOWN_INCOMPATIBLE_EDITION=NO\n ";

    /** Before a tile its size, after it its last bytes once more, so that both come with one request. */
    private static final int LEADER_BYTES = 4;

    private static final int TRAILER_BYTES = 4;

    private static final byte[] STRUCTURE = String.format(
                    Locale.ROOT, "GDAL_STRUCTURAL_METADATA_SIZE=%06d bytes\n%s", LAYOUT.length(), LAYOUT)
            .getBytes(StandardCharsets.US_ASCII);

    private final MetricGrid grid;
    private final Samples samples;
    private final Map<String, String> metadata;
    private final List<Level> levels = new ArrayList<>();

    private CloudGeoTiff(MetricGrid grid, Samples samples, Map<String, String> metadata) {
        if (samples.size() != grid.size()) {
            throw new IllegalArgumentException(samples.size() + " values for " + grid.size() + " pixels");
        }
        this.grid = grid;
        this.samples = samples;
        this.metadata = metadata;
        for (int step = 1; step == 1 || Math.max(grid.columns(), grid.rows()) > TILE * step / 2; step *= 2) {
            levels.add(new Level(step));
        }
    }

    /** Writes float32 values, NaN for none, in one go: the file appears when it is complete. */
    public static void write(Path file, MetricGrid grid, float[] values, Map<String, String> metadata)
            throws IOException {
        write(file, new CloudGeoTiff(grid, Samples.of(values), metadata));
    }

    /**
     * The same with whole numbers.
     *
     * @param noData value that stands for none
     * @param metadata name → text, as GDAL shows them
     */
    public static void write(Path file, MetricGrid grid, int[] values, int noData, Map<String, String> metadata)
            throws IOException {
        write(file, new CloudGeoTiff(grid, Samples.of(values, noData), metadata));
    }

    private static void write(Path file, CloudGeoTiff image) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = folder.resolve(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                image.write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(OutputStream out) throws IOException {
        int[] starts = new int[levels.size()];
        int dataStart = HEADER_BYTES + STRUCTURE.length + STRUCTURE.length % 2;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = dataStart;
            dataStart += levels.get(i).directory().bytes();
        }
        int offset = dataStart;
        for (int i = levels.size() - 1; i >= 0; i--) {
            offset = levels.get(i).place(offset);
        }
        ByteBuffer head = Directory.buffer(dataStart);
        head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(starts[0]).put(STRUCTURE);
        for (int i = 0; i < starts.length; i++) {
            levels.get(i).directory().write(head, starts[i], i + 1 < starts.length ? starts[i + 1] : 0);
        }
        out.write(head.array());
        for (int i = levels.size() - 1; i >= 0; i--) {
            for (byte[] tile : levels.get(i).tiles) {
                out.write(Directory.buffer(LEADER_BYTES).putInt(tile.length).array());
                out.write(tile);
                out.write(tile, tile.length - TRAILER_BYTES, TRAILER_BYTES);
            }
        }
    }

    /** The image, or one of its overviews. */
    private final class Level {
        private final int step;
        private final int columns;
        private final int rows;
        private final List<byte[]> tiles = new ArrayList<>();
        private final int[] offsets;
        private final int[] byteCounts;

        /** @param step pixels of the image per pixel of this */
        Level(int step) {
            this.step = step;
            columns = (grid.columns() + step - 1) / step;
            rows = (grid.rows() + step - 1) / step;
            for (int row = 0; row < rows; row += TILE) {
                for (int column = 0; column < columns; column += TILE) {
                    tiles.add(deflated(tile(column, row)));
                }
            }
            offsets = new int[tiles.size()];
            byteCounts = tiles.stream().mapToInt(tile -> tile.length).toArray();
        }

        /** @return where the next level's tiles begin */
        int place(int from) {
            int offset = from;
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] = offset + LEADER_BYTES;
                offset = Math.addExact(offset, LEADER_BYTES + byteCounts[i] + TRAILER_BYTES);
            }
            return offset;
        }

        private ByteBuffer tile(int firstColumn, int firstRow) {
            ByteBuffer tile = Directory.buffer(TILE * TILE * PIXEL_BYTES);
            for (int row = firstRow; row < firstRow + TILE; row++) {
                for (int column = firstColumn; column < firstColumn + TILE; column++) {
                    samples.writing().put(tile, index(column, row));
                }
            }
            return tile;
        }

        /** The pixel in the middle of those that a pixel stands for; −1 beyond the edge. */
        private int index(int column, int row) {
            if (column >= columns || row >= rows) {
                return -1;
            }
            return grid.index(
                    Math.min(grid.columns() - 1, column * step + step / 2),
                    Math.min(grid.rows() - 1, row * step + step / 2));
        }

        Directory directory() {
            List<Tag> tags = new ArrayList<>();
            if (step > 1) {
                tags.add(Tag.longs(254, REDUCED_IMAGE));
            }
            tags.addAll(List.of(
                    Tag.longs(256, columns),
                    Tag.longs(257, rows),
                    Tag.shorts(258, PIXEL_BYTES * Byte.SIZE),
                    Tag.shorts(259, 8), // DEFLATE
                    Tag.shorts(262, 1), // black is zero
                    Tag.shorts(277, 1), // samples per pixel
                    Tag.shorts(284, 1), // contiguous
                    Tag.longs(322, TILE),
                    Tag.longs(323, TILE),
                    Tag.longs(324, offsets),
                    Tag.longs(325, byteCounts),
                    Tag.shorts(339, samples.sampleFormat())));
            if (step == 1) {
                tags.add(Tag.doubles(33550, grid.posting_m(), grid.posting_m(), 0));
                tags.add(Tag.doubles(33922, 0, 0, 0, grid.west_m(), grid.north_m(), 0));
                // GeoTIFF 1.1 with 3 keys: projected system, pixel is area, EPSG code
                tags.add(Tag.shorts(34735, 1, 1, 1, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, grid.epsg()));
                if (!metadata.isEmpty()) {
                    tags.add(Tag.text(42112, gdalMetadata()));
                }
            }
            tags.add(Tag.text(42113, samples.noData()));
            return new Directory(tags);
        }
    }

    private String gdalMetadata() {
        StringBuilder xml = new StringBuilder("<GDALMetadata>\n");
        new LinkedHashMap<>(metadata).forEach((name, text) -> xml.append("  <Item name=\"")
                .append(escaped(name))
                .append("\">")
                .append(escaped(escaped(text)))
                .append("</Item>\n"));
        return xml.append("</GDALMetadata>\n").toString();
    }

    /** GDAL takes texts for escaped once more than XML is. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
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
}
