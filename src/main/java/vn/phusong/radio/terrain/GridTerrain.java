package vn.phusong.radio.terrain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * The terrain of a region as a coverage raster sees it: ground and clutter at the centre of each cell of
 * a metric grid, and profiles along straight lines of the grid's plane.
 *
 * <p>Everything is read from the elevation and clutter in their own cells by the same rules as an exact
 * profile ({@link ProfileSampler}); nothing is resampled twice. Straight lines of the plane are the
 * geodesics of such profiles but for decimetres (20 km, 100 km off the central meridian: 0.1 m).
 *
 * <p>Immutable, safe for concurrent use; profiles are cut by a {@link Cutter} per thread.
 */
public final class GridTerrain {

    private final ElevationModel elevation;
    private final ClutterModel clutter;
    private final MetricGrid grid;
    private final CellTable[] elevationCells;
    private final @Nullable CellTable clutterCells;
    private final float[] ground_m;
    private final float @Nullable [] clutter_m;

    private GridTerrain(ElevationModel elevation, ClutterModel clutter, MetricGrid grid) {
        this.elevation = elevation;
        this.clutter = clutter;
        this.grid = grid;
        elevationCells = elevation.rasters().stream()
                .map(raster -> new CellTable(grid, raster.grid()))
                .toArray(CellTable[]::new);
        boolean addsClutter = ProfileSampler.addsClutter(elevation, clutter);
        clutterCells = addsClutter ? new CellTable(grid, clutter.grid()) : null;
        CellTables cells = new CellTables();
        ground_m = cellHeights((column, row) -> elevation.heightAt_m(cells.at(column, row)));
        clutter_m = clutterCells == null
                ? null
                : cellHeights((column, row) -> clutter.heightAtCell_m(
                        clutterCells.column(column, row), clutterCells.row(column, row)));
    }

    /** Reads the heights of all cells of a grid. */
    public static GridTerrain of(ElevationModel elevation, ClutterModel clutter, MetricGrid grid) {
        return new GridTerrain(elevation, clutter, grid);
    }

    private interface CellHeight {
        double at(int column, int row);
    }

    /** A cell of the grid in the cells of each of the elevation's rasters. */
    private final class CellTables implements ElevationModel.Positions {
        private int column;
        private int row;

        CellTables at(int column, int row) {
            this.column = column;
            this.row = row;
            return this;
        }

        @Override
        public double column(int raster) {
            return elevationCells[raster].column(column, row);
        }

        @Override
        public double row(int raster) {
            return elevationCells[raster].row(column, row);
        }
    }

    private float[] cellHeights(CellHeight heights) {
        float[] values = new float[grid.size()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                values[grid.index(column, row)] = (float) heights.at(column, row);
            }
        }
        return values;
    }

    public MetricGrid grid() {
        return grid;
    }

    /** North–south distance of the elevation's heights in m. */
    public double posting_m() {
        return elevation.posting_m();
    }

    /** Ground at the centre of a cell in m above sea level; NaN if unknown. */
    public float ground_m(int cell) {
        return ground_m[cell];
    }

    /** Representative clutter height at the centre of a cell in m above ground. */
    public float clutter_m(int cell) {
        return clutter_m == null ? 0 : clutter_m[cell];
    }

    /** Cuts profiles for one thread; allocates nothing per profile. */
    public Cutter cutter() {
        return new Cutter();
    }

    /** The scratch memory to cut profiles with. */
    public final class Cutter {

        private final ElevationLine elevationLine = new ElevationLine(elevationCells);
        private final @Nullable CellLine clutterLine = clutterCells == null ? null : new CellLine(clutterCells);

        private Cutter() {}

        /**
         * Fills the end of a profile: points at equal steps on a straight line to the centre of a cell, which
         * is the last of them. The line must be short (1 km) for the curves of a map not to matter.
         *
         * @param column of the cell
         * @param columnsPerStep direction and step, in cells
         * @param points number of points, the cell included
         * @param distance_km of the cell from the start of the profile
         * @param step_km length of a step on the ground
         */
        public void cutTo(
                int column,
                int row,
                double columnsPerStep,
                double rowsPerStep,
                int points,
                double distance_km,
                double step_km,
                PathProfile into) {
            into.resize(points);
            int last = points - 1;
            if (last > 0) {
                double firstColumn = column - last * columnsPerStep;
                double firstRow = row - last * rowsPerStep;
                elevationLine.shortBetween(firstColumn, firstRow, column, row, last);
                for (int i = 0; i < last; i++) {
                    into.distances_km()[i] = distance_km - (last - i) * step_km;
                    elevationLine.goToStep(i, last);
                    into.heights_m()[i] = elevation.heightAt_m(elevationLine);
                    into.clutterHeights_m()[i] = clutterCells == null
                            ? 0
                            : clutter.heightAtCell_m(
                                    clutterCells.column(firstColumn + i * columnsPerStep, firstRow + i * rowsPerStep),
                                    clutterCells.row(firstColumn + i * columnsPerStep, firstRow + i * rowsPerStep));
                }
            }
            int cell = grid.index(column, row);
            into.distances_km()[last] = distance_km;
            into.heights_m()[last] = GridTerrain.this.ground_m(cell);
            into.clutterHeights_m()[last] = GridTerrain.this.clutter_m(cell);
        }

        /**
         * Fills the profile along a straight line with points at equal steps.
         *
         * @param column start in cells of the grid, cell (0, 0) with its centre at 0, 0
         * @param row start, southwards
         * @param columnsPerStep direction and step, in cells
         * @param rowsPerStep direction and step, in cells
         * @param points number of points, the start included
         * @param step_km length of a step on the ground
         */
        public void cut(
                double column,
                double row,
                double columnsPerStep,
                double rowsPerStep,
                int points,
                double step_km,
                PathProfile into) {
            into.resize(points);
            int steps = Math.max(1, points - 1);
            double endColumn = column + steps * columnsPerStep;
            double endRow = row + steps * rowsPerStep;
            elevationLine.between(column, row, endColumn, endRow);
            double[] distances_km = into.distances_km();
            double[] heights_m = into.heights_m();
            double perStep = 1.0 / steps;
            for (int i = 0; i < points; i++) {
                elevationLine.goTo(i * perStep);
                distances_km[i] = i * step_km;
                heights_m[i] = elevation.heightAt_m(elevationLine);
            }
            double[] clutters_m = into.clutterHeights_m();
            if (clutterLine == null) {
                Arrays.fill(clutters_m, 0, points, 0);
                return;
            }
            clutterLine.between(column, row, endColumn, endRow);
            for (int i = 0; i < points; i++) {
                double fraction = i * perStep;
                clutters_m[i] = clutter.heightAtCell_m(clutterLine.column(fraction), clutterLine.row(fraction));
            }
        }
    }
}
