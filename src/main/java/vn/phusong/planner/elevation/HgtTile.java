package vn.phusong.planner.elevation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phusong.planner.ingest.crs.CoordinateSystems;

/**
 * Reads SRTM tiles: big-endian 16-bit heights of one square degree, rows from the north, points (not
 * areas) whose outermost rows and columns are shared with the neighbouring tiles. The file's name gives
 * the south-western corner.
 */
final class HgtTile {

    private static final Pattern NAME = Pattern.compile("([NS])(\\d{2})([EW])(\\d{3}).*\\.hgt", Pattern.CASE_INSENSITIVE);
    private static final int ARC_SECONDS_3 = 1201;
    private static final int ARC_SECOND_1 = 3601;
    private static final short VOID = Short.MIN_VALUE;

    private HgtTile() {}

    static TerrainBand read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new TerrainFileException(TerrainFault.HGT_NAME, file, file.getFileName().toString());
        }
        try {
            int side = side(file, Files.size(file));
            double south = Integer.parseInt(name.group(2)) * (name.group(1).equalsIgnoreCase("N") ? 1 : -1);
            double west = Integer.parseInt(name.group(4)) * (name.group(3).equalsIgnoreCase("E") ? 1 : -1);
            double step = 1.0 / (side - 1);
            if (Math.abs(south + 0.5) > 90 || Math.abs(west + 0.5) > 180) {
                throw new TerrainFileException(TerrainFault.HGT_NAME, file, file.getFileName().toString());
            }
            return new TerrainBand(
                    file, CoordinateSystems.WGS_84, west, south + 1, step, step, side, side,
                    heights(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new TerrainFileException(TerrainFault.UNREADABLE, file, String.valueOf(e.getMessage()), e);
        }
    }

    /** Columns, which are as many as rows; 0 if the file has not the length of a tile. */
    static int side(Path file) throws IOException {
        try {
            return side(file, Files.size(file));
        } catch (TerrainFileException e) {
            return 0;
        }
    }

    private static int side(Path file, long bytes) {
        for (int side : new int[] {ARC_SECONDS_3, ARC_SECOND_1}) {
            if (bytes == 2L * side * side) {
                return side;
            }
        }
        throw new TerrainFileException(TerrainFault.HGT_SIZE, file, Long.toString(bytes));
    }

    private static float[] heights(byte[] content) {
        ShortBuffer shorts = ByteBuffer.wrap(content).asShortBuffer();
        float[] heights = new float[shorts.remaining()];
        for (int i = 0; i < heights.length; i++) {
            short height = shorts.get(i);
            heights[i] = height == VOID ? Float.NaN : height;
        }
        return heights;
    }
}
