package vn.phusong.planner.prediction.map;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.radio.geodesy.CellFill;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.geodesy.TransverseMercator;

/**
 * What a map shows: pixels of a metric grid, aligned to whole multiples of its posting, whose centres lie in the area
 * that is covered by given polygons.
 *
 * @param cells row-major indexes in the grid of the pixels inside; not to be changed
 */
public record MapArea(MetricGrid grid, BitSet cells) {

    static final int EPSG = 32648;

    /** Cells of a map's rectangle that fit into memory with what lies around. */
    private static final long MOST_CELLS = 60_000_000;

    /**
     * @param polygons lon/lat, WGS 84; at least one
     * @throws IllegalArgumentException if these are too many pixels
     */
    public static MapArea over(Collection<? extends Geometry> polygons, double posting_m) {
        TransverseMercator projection = TransverseMercator.ofEpsg(EPSG);
        List<Geometry> plane = new ArrayList<>();
        Envelope extent = new Envelope();
        for (Geometry polygon : polygons) {
            Geometry projected = CellFill.projected(polygon, projection);
            plane.add(projected);
            extent.expandToInclude(projected.getEnvelopeInternal());
        }
        if (extent.isNull()) {
            throw new IllegalArgumentException("a map needs at least one polygon");
        }
        double west_m = Math.floor(extent.getMinX() / posting_m) * posting_m;
        double north_m = Math.ceil(extent.getMaxY() / posting_m) * posting_m;
        int columns = (int) Math.ceil((extent.getMaxX() - west_m) / posting_m);
        int rows = (int) Math.ceil((north_m - extent.getMinY()) / posting_m);
        if ((long) columns * rows > MOST_CELLS) {
            throw new IllegalArgumentException(columns + " x " + rows + " pixels of " + posting_m + " m, at most "
                    + MOST_CELLS + " are possible");
        }
        MetricGrid grid = new MetricGrid(EPSG, west_m, north_m, posting_m, Math.max(1, columns), Math.max(1, rows));
        BitSet cells = new BitSet(grid.size());
        plane.forEach(polygon -> CellFill.forEach(grid, polygon, cells::set));
        return new MapArea(grid, cells);
    }

    /** Latitude of the middle, for the refractivity statistics of a whole run. */
    public double latitude_deg() {
        LonLat middle = grid.centre(grid.columns() / 2, grid.rows() / 2);
        return middle.lat_deg();
    }

    /** Names the grid and its pixels: 64 hexadecimal digits. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(grid.toString().getBytes(StandardCharsets.UTF_8));
            for (long word : cells.toLongArray()) {
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(word).array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
