package vn.phusong.planner.prediction;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.phusong.radio.coverage.PointLevels;

/**
 * Levels of one operator and technology on the province's grid, as stored: deflated big-endian int16 in
 * hundredths of a dBm, row 0 north.
 */
final class SignalRaster {

    /** No cell within reach, or outside the province. */
    static final short NONE = Short.MIN_VALUE;

    /** Terrain missing on a path that could have mattered, and nothing else known. */
    static final short UNKNOWN = Short.MIN_VALUE + 1;

    private SignalRaster() {}

    /**
     * @param firstPixel number of the first pixel among the engine's points
     */
    static byte[] encode(ProvinceGrid grid, PointLevels levels, int firstPixel, int channel) {
        ByteBuffer raw = ByteBuffer.allocate(2 * grid.grid().size());
        for (int i = 0; i < grid.grid().size(); i++) {
            raw.putShort(2 * i, NONE);
        }
        for (int i = 0; i < grid.pixel().length; i++) {
            raw.putShort(2 * grid.pixel()[i], value(levels, firstPixel + i, channel));
        }
        return deflate(raw.array());
    }

    private static short value(PointLevels levels, int point, int channel) {
        int level = levels.level_cdBm(point, channel);
        if (level == PointLevels.NO_LEVEL) {
            return levels.isUnknown(point, channel) ? UNKNOWN : NONE;
        }
        return (short) Math.max(UNKNOWN + 1, Math.min(Short.MAX_VALUE, level));
    }

    private static byte[] deflate(byte[] raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length / 4);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
