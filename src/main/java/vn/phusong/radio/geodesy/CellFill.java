package vn.phusong.radio.geodesy;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The cells of a grid whose centres lie in a polygon: along each line of centres, those between an odd and an even
 * crossing of the polygon's sides. Polygons that tile a plane share no cell and leave none out.
 */
public final class CellFill {

    private CellFill() {}

    /** A polygon in lon/lat, WGS 84, in the plane of a grid. */
    public static Geometry projected(Geometry lonLat, TransverseMercator projection) {
        Geometry plane = lonLat.copy();
        plane.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                EastNorth place = projection.project(sequence.getX(i), sequence.getY(i));
                sequence.setOrdinate(i, 0, place.easting_m());
                sequence.setOrdinate(i, 1, place.northing_m());
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return plane;
    }

    /**
     * Hands over the cells of a polygon, row by row.
     *
     * @param plane a polygon or several without overlap, in the plane of the grid
     */
    public static void forEach(MetricGrid grid, Geometry plane, IntConsumer cells) {
        Envelope extent = plane.getEnvelopeInternal();
        if (extent.isNull()) {
            return;
        }
        int firstRow = Math.max(0, (int) Math.floor((grid.north_m() - extent.getMaxY()) / grid.posting_m()));
        int lastRow = Math.min(
                grid.rows() - 1, (int) Math.ceil((grid.north_m() - extent.getMinY()) / grid.posting_m()));
        double[][] crossings = new double[Math.max(0, lastRow - firstRow + 1)][];
        int[] count = new int[crossings.length];
        for (Object line : LinearComponentExtracter.getLines(plane)) {
            Coordinate[] ring = ((LineString) line).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                cross(grid, ring[i - 1], ring[i], firstRow, lastRow, crossings, count);
            }
        }
        for (int i = 0; i < crossings.length; i++) {
            fill(grid, firstRow + i, crossings[i], count[i], cells);
        }
    }

    /** A side crosses the lines from its lower end, which counts, to its upper, which does not. */
    private static void cross(
            MetricGrid grid, Coordinate a, Coordinate b, int firstRow, int lastRow, double[][] crossings, int[] count) {
        Coordinate low = a.y <= b.y ? a : b;
        Coordinate high = a.y <= b.y ? b : a;
        int from = Math.max(firstRow, (int) Math.floor((grid.north_m() - high.y) / grid.posting_m() - 0.5));
        int to = Math.min(lastRow, (int) Math.ceil((grid.north_m() - low.y) / grid.posting_m() - 0.5));
        for (int row = from; row <= to; row++) {
            double y = grid.northing_m(row);
            if (y >= low.y && y < high.y) {
                int at = row - firstRow;
                double[] known = crossings[at] == null ? new double[8] : crossings[at];
                if (count[at] == known.length) {
                    known = Arrays.copyOf(known, 2 * known.length);
                }
                crossings[at] = known;
                known[count[at]++] = low.x + (high.x - low.x) * ((y - low.y) / (high.y - low.y));
            }
        }
    }

    private static void fill(MetricGrid grid, int row, double[] crossings, int count, IntConsumer cells) {
        if (count == 0) {
            return;
        }
        Arrays.sort(crossings, 0, count);
        for (int i = 0; i + 1 < count; i += 2) {
            int from = Math.max(0, (int) Math.ceil((crossings[i] - grid.west_m()) / grid.posting_m() - 0.5));
            int to = Math.min(
                    grid.columns(), (int) Math.ceil((crossings[i + 1] - grid.west_m()) / grid.posting_m() - 0.5));
            for (int column = from; column < to; column++) {
                cells.accept(grid.index(column, row));
            }
        }
    }
}
