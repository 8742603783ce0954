package vn.phusong.radio.coverage;

import java.util.Optional;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * A template laid around one transmitter: where this stands among the pixels, and which of them the radius
 * reaches.
 *
 * @param column of the transmitter in the terrain's grid; pixel (0, 0) has its centre at 0, 0
 * @param row southwards
 * @param easting_m of the transmitter
 * @param firstColumn of the window in the terrain's grid
 * @param window the pixels that the square of the template shares with the area asked for
 */
record SweepFrame(
        RadialTemplate template,
        MetricGrid grid,
        double easting_m,
        double column,
        double row,
        int firstColumn,
        int firstRow,
        MetricGrid window) {

    /**
     * @param area pixels of {@code grid} that are asked for
     * @return empty if the template's square reaches none of them
     */
    static Optional<SweepFrame> of(MetricGrid grid, LonLat transmitter, RadialTemplate template, MetricGrid area) {
        if (template.posting_m() != grid.posting_m()) {
            throw new IllegalArgumentException("a template for pixels of " + template.posting_m()
                    + " m does not fit a grid of " + grid.posting_m() + " m");
        }
        EastNorth place = grid.projection().project(transmitter.lon_deg(), transmitter.lat_deg());
        double column = (place.easting_m() - grid.west_m()) / grid.posting_m() - 0.5;
        double row = (grid.north_m() - place.northing_m()) / grid.posting_m() - 0.5;
        if (!(column >= -0.5 && row >= -0.5 && column <= grid.columns() - 0.5 && row <= grid.rows() - 0.5)) {
            throw new IllegalArgumentException("a transmitter at " + transmitter.lon_deg() + " "
                    + transmitter.lat_deg() + " does not stand on the terrain's grid " + grid);
        }
        int half = template.halfSide();
        int areaColumn = grid.columnOf(area);
        int areaRow = grid.rowOf(area);
        int firstColumn = Math.max(areaColumn, (int) Math.floor(column) - half);
        int firstRow = Math.max(areaRow, (int) Math.floor(row) - half);
        int endColumn = Math.min(areaColumn + area.columns(), (int) Math.ceil(column) + half + 1);
        int endRow = Math.min(areaRow + area.rows(), (int) Math.ceil(row) + half + 1);
        if (firstColumn >= endColumn || firstRow >= endRow) {
            return Optional.empty();
        }
        MetricGrid window = grid.part(firstColumn, firstRow, endColumn - firstColumn, endRow - firstRow);
        return Optional.of(
                new SweepFrame(template, grid, place.easting_m(), column, row, firstColumn, firstRow, window));
    }
}
