package vn.phusong.radio.terrain;

import org.jspecify.annotations.Nullable;

/**
 * A straight line in the plane of a metric grid, as positions in the cells of an elevation model's rasters. In a
 * single raster the way is computed from few exact places; of several rasters each ends somewhere on the way, and a
 * curve through places outside it would be none, so every point is looked up.
 */
final class ElevationLine implements ElevationModel.Positions {

    private final CellTable[] tables;
    private final @Nullable CellLine only;
    private double startColumn;
    private double startRow;
    private double endColumn;
    private double endRow;
    private double atColumn;
    private double atRow;
    private double x;
    private double y;
    private double xPerStep;
    private double yPerStep;
    private double xNow;
    private double yNow;

    /** @param tables one for each raster */
    ElevationLine(CellTable[] tables) {
        this.tables = tables;
        this.only = tables.length == 1 ? new CellLine(tables[0]) : null;
    }

    /** Sets a line of any length by its ends. */
    void between(double startColumn, double startRow, double endColumn, double endRow) {
        this.startColumn = startColumn;
        this.startRow = startRow;
        this.endColumn = endColumn;
        this.endRow = endRow;
        if (only != null) {
            only.between(startColumn, startRow, endColumn, endRow);
        }
    }

    /** Goes to a fraction of the line that was set last. */
    void goTo(double fraction) {
        if (only != null) {
            xNow = only.column(fraction);
            yNow = only.row(fraction);
        } else {
            atColumn = startColumn + fraction * (endColumn - startColumn);
            atRow = startRow + fraction * (endRow - startRow);
        }
    }

    /** Sets a line so short (1 km) that the curves of a map do not matter. */
    void shortBetween(double startColumn, double startRow, double endColumn, double endRow, int steps) {
        this.startColumn = startColumn;
        this.startRow = startRow;
        this.endColumn = endColumn;
        this.endRow = endRow;
        if (only != null) {
            x = tables[0].column(startColumn, startRow);
            y = tables[0].row(startColumn, startRow);
            xPerStep = (tables[0].column(endColumn, endRow) - x) / steps;
            yPerStep = (tables[0].row(endColumn, endRow) - y) / steps;
        }
    }

    /** Goes to a step of the short line that was set last. */
    void goToStep(int step, int steps) {
        if (only != null) {
            xNow = x + step * xPerStep;
            yNow = y + step * yPerStep;
        } else {
            goTo((double) step / steps);
        }
    }

    @Override
    public double column(int raster) {
        return only != null ? xNow : tables[raster].column(atColumn, atRow);
    }

    @Override
    public double row(int raster) {
        return only != null ? yNow : tables[raster].row(atColumn, atRow);
    }
}
