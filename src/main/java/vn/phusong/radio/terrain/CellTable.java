package vn.phusong.radio.terrain;

import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.geodesy.TransverseMercator;

/**
 * The way from the plane of a metric grid to the cells of a raster, tabulated at most 1 km apart and linear
 * between, which stays within 2 cm of the exact way through longitude and latitude: over 1 km the curves
 * of a map leave their chords by 1 km²/(8 R). Immutable.
 */
final class CellTable {

    private static final double NODE_DISTANCE_M = 1000;
    /** Lines of sight to cells at the edge of the grid may pass a little outside. */
    private static final int MARGIN_CELLS = 2;

    private final double nodesPerCell;
    private final int nodeColumns;
    private final int nodeRows;
    private final double[] columnAt;
    private final double[] rowAt;

    CellTable(MetricGrid from, CellGrid to) {
        int spacing = Math.max(1, (int) (NODE_DISTANCE_M / from.posting_m()));
        nodesPerCell = 1.0 / spacing;
        nodeColumns = (from.columns() + 2 * MARGIN_CELLS) / spacing + 2;
        nodeRows = (from.rows() + 2 * MARGIN_CELLS) / spacing + 2;
        columnAt = new double[nodeColumns * nodeRows];
        rowAt = new double[columnAt.length];
        TransverseMercator projection = from.projection();
        for (int y = 0; y < nodeRows; y++) {
            for (int x = 0; x < nodeColumns; x++) {
                LonLat place = projection.unproject(
                        from.easting_m(x * spacing - MARGIN_CELLS), from.northing_m(y * spacing - MARGIN_CELLS));
                columnAt[y * nodeColumns + x] = to.column(place.lon_deg(), place.lat_deg());
                rowAt[y * nodeColumns + x] = to.row(place.lon_deg(), place.lat_deg());
            }
        }
    }

    /** Column in the raster of a position in cells of the metric grid; NaN far outside either. */
    double column(double column, double row) {
        return lookUp(columnAt, column, row);
    }

    /** Row in the raster of a position in cells of the metric grid; NaN far outside either. */
    double row(double column, double row) {
        return lookUp(rowAt, column, row);
    }

    private double lookUp(double[] table, double column, double row) {
        double x = (column + MARGIN_CELLS) * nodesPerCell;
        double y = (row + MARGIN_CELLS) * nodesPerCell;
        if (!(x >= 0 && y >= 0 && x <= nodeColumns - 1 && y <= nodeRows - 1)) {
            return Double.NaN;
        }
        int nodeColumn = Math.min((int) x, nodeColumns - 2);
        int nodeRow = Math.min((int) y, nodeRows - 2);
        double east = x - nodeColumn;
        double south = y - nodeRow;
        int at = nodeRow * nodeColumns + nodeColumn;
        double above = table[at] + east * (table[at + 1] - table[at]);
        double below = table[at + nodeColumns] + east * (table[at + nodeColumns + 1] - table[at + nodeColumns]);
        return above + south * (below - above);
    }
}
