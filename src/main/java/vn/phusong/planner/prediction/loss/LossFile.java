package vn.phusong.planner.prediction.loss;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * A loss raster as bytes: a head that names it, a directory of its tiles, the tiles. Each tile can be read alone. Head
 * and directory have a checksum and so has every tile; what does not fit is no raster and never another one.
 */
final class LossFile {
    private static final long MAGIC = 0x50_48_53_4C_4F_53_53_01L; // PHSLOSS, version 1
    private static final int KEY_BYTES = 32;
    private static final int HEAD_BYTES = Long.BYTES + KEY_BYTES + 3 * Integer.BYTES + 4 * Double.BYTES;
    private static final int ENTRY_BYTES = 2 * Integer.BYTES;
    private static final int TILE_CELLS = LossTile.SIDE * LossTile.SIDE;

    private final byte[] bytes;
    private final MetricGrid window;
    private final double frequency_MHz;
    private final int[] start;
    private final int[] checksum;

    private LossFile(byte[] bytes, MetricGrid window, double frequency_MHz, int[] start, int[] checksum) {
        this.bytes = bytes;
        this.window = window;
        this.frequency_MHz = frequency_MHz;
        this.start = start;
        this.checksum = checksum;
    }

    static byte[] encode(LossKey key, LossRaster raster) {
        MetricGrid window = raster.window();
        int tiles = tilesAcross(window) * tilesDown(window);
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES + tiles * ENTRY_BYTES + Integer.BYTES);
        head.putLong(MAGIC).put(key.bytes()).putInt(window.epsg()).putDouble(window.west_m());
        head.putDouble(window.north_m()).putDouble(window.posting_m()).putInt(window.columns()).putInt(window.rows());
        head.putDouble(raster.frequency_MHz());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        short[] cells = new short[TILE_CELLS];
        for (int tile = 0; tile < tiles; tile++) {
            cut(raster, tile, cells);
            LossTile.Packed packed = LossTile.pack(cells, deflater);
            head.putInt(packed.bytes().length).putInt(packed.checksum());
            body.writeBytes(packed.bytes());
        }
        deflater.end();
        head.putInt(checksum(head.array(), head.position()));
        byte[] file = Arrays.copyOf(head.array(), head.capacity() + body.size());
        System.arraycopy(body.toByteArray(), 0, file, head.capacity(), body.size());
        return file;
    }

    /** Cells of a tile beyond the raster's edge are those at the edge: they cost next to nothing. */
    private static void cut(LossRaster raster, int tile, short[] cells) {
        MetricGrid window = raster.window();
        int column = tile % tilesAcross(window) * LossTile.SIDE;
        int row = tile / tilesAcross(window) * LossTile.SIDE;
        for (int i = 0; i < TILE_CELLS; i++) {
            int x = Math.min(window.columns() - 1, column + i % LossTile.SIDE);
            int y = Math.min(window.rows() - 1, row + i / LossTile.SIDE);
            cells[i] = raster.losses_cdB()[window.index(x, y)];
        }
    }

    /** Empty if the bytes are not the raster of this key, whole and unharmed as far as the directory tells. */
    static Optional<LossFile> decode(LossKey key, byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        try {
            if (head.getLong() != MAGIC) {
                return Optional.empty();
            }
            byte[] name = new byte[KEY_BYTES];
            head.get(name);
            MetricGrid window = new MetricGrid(
                    head.getInt(), head.getDouble(), head.getDouble(), head.getDouble(), head.getInt(), head.getInt());
            double frequency_MHz = head.getDouble();
            int tiles = tilesAcross(window) * tilesDown(window);
            int headBytes = HEAD_BYTES + tiles * ENTRY_BYTES;
            if (!Arrays.equals(name, key.bytes())
                    || bytes.length < headBytes + Integer.BYTES
                    || checksum(bytes, headBytes) != head.getInt(headBytes)) {
                return Optional.empty();
            }
            int[] start = new int[tiles + 1];
            int[] checksum = new int[tiles];
            start[0] = headBytes + Integer.BYTES;
            for (int tile = 0; tile < tiles; tile++) {
                start[tile + 1] = start[tile] + head.getInt();
                checksum[tile] = head.getInt();
            }
            return start[tiles] == bytes.length
                    ? Optional.of(new LossFile(bytes, window, frequency_MHz, start, checksum))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    MetricGrid window() {
        return window;
    }

    /** The whole raster; null if a tile is harmed. */
    @Nullable LossRaster read() {
        return read(window);
    }

    /**
     * The tiles that a part of the window touches, as a raster with a window of its own.
     *
     * @return null if one of them is harmed
     */
    @Nullable LossRaster read(MetricGrid part) {
        int firstColumn = window.columnOf(part) / LossTile.SIDE;
        int firstRow = window.rowOf(part) / LossTile.SIDE;
        int lastColumn = (window.columnOf(part) + part.columns() - 1) / LossTile.SIDE;
        int lastRow = (window.rowOf(part) + part.rows() - 1) / LossTile.SIDE;
        int column = firstColumn * LossTile.SIDE;
        int row = firstRow * LossTile.SIDE;
        MetricGrid cover = window.part(
                column,
                row,
                Math.min(window.columns(), (lastColumn + 1) * LossTile.SIDE) - column,
                Math.min(window.rows(), (lastRow + 1) * LossTile.SIDE) - row);
        short[] losses_cdB = new short[cover.size()];
        Inflater inflater = new Inflater();
        byte[] planes = new byte[2 * TILE_CELLS];
        short[] cells = new short[TILE_CELLS];
        try {
            for (int tileRow = firstRow; tileRow <= lastRow; tileRow++) {
                for (int tileColumn = firstColumn; tileColumn <= lastColumn; tileColumn++) {
                    int tile = tileRow * tilesAcross(window) + tileColumn;
                    int length = start[tile + 1] - start[tile];
                    if (!LossTile.unpack(bytes, start[tile], length, checksum[tile], inflater, planes, cells)) {
                        return null;
                    }
                    paste(cells, cover, tileColumn * LossTile.SIDE - column, tileRow * LossTile.SIDE - row, losses_cdB);
                }
            }
        } finally {
            inflater.end();
        }
        return new LossRaster(cover, frequency_MHz, losses_cdB);
    }

    private static void paste(short[] cells, MetricGrid cover, int column, int row, short[] losses_cdB) {
        int width = Math.min(LossTile.SIDE, cover.columns() - column);
        int height = Math.min(LossTile.SIDE, cover.rows() - row);
        for (int y = 0; y < height; y++) {
            System.arraycopy(cells, y * LossTile.SIDE, losses_cdB, cover.index(column, row + y), width);
        }
    }

    private static int tilesAcross(MetricGrid window) {
        return (window.columns() + LossTile.SIDE - 1) / LossTile.SIDE;
    }

    private static int tilesDown(MetricGrid window) {
        return (window.rows() + LossTile.SIDE - 1) / LossTile.SIDE;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
