package vn.phusong.planner.pipeline.sample.land;

import java.util.stream.IntStream;

/**
 * Heights in whole metres on a grid, as the pack's file holds them; what lies between the posts is
 * interpolated bilinearly. Everything after the relief reads this, so it sees what the engine sees.
 */
public final class HeightGrid implements Relief {

    /** Marks a post of unknown height. */
    public static final short VOID = -32768;

    private final GridFrame frame;
    private final short[] heights_m;
    private final Relief source;

    private HeightGrid(GridFrame frame, short[] heights_m, Relief source) {
        if (heights_m.length != frame.columns() * frame.rows()) {
            throw new IllegalArgumentException("a grid of " + frame.columns() + " x " + frame.rows() + " needs "
                    + frame.columns() * frame.rows() + " heights, not " + heights_m.length);
        }
        this.frame = frame;
        this.heights_m = heights_m;
        this.source = source;
    }

    /** The heights of a relief, rounded to whole metres. */
    public static HeightGrid of(GridFrame frame, Relief relief) {
        short[] heights_m = new short[frame.columns() * frame.rows()];
        IntStream.range(0, frame.rows()).parallel().forEach(row -> {
            double y = LocalPlane.y_m(frame.lat(row));
            for (int column = 0; column < frame.columns(); column++) {
                double height_m = relief.height_m(LocalPlane.x_m(frame.lon(column)), y);
                heights_m[row * frame.columns() + column] = (short) Math.rint(height_m);
            }
        });
        return new HeightGrid(frame, heights_m, relief);
    }

    public GridFrame frame() {
        return frame;
    }

    /** The posts by rows from the north; not to be changed. */
    public short[] posts() {
        return heights_m;
    }

    @Override
    public double height_m(double x_m, double y_m) {
        double column = frame.column(x_m);
        double row = frame.row(y_m);
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        if (left < 0 || top < 0 || left + 1 >= frame.columns() || top + 1 >= frame.rows()) {
            return Double.NaN;
        }
        double u = column - left;
        double v = row - top;
        double north = post(top, left) * (1 - u) + post(top, left + 1) * u;
        double south = post(top + 1, left) * (1 - u) + post(top + 1, left + 1) * u;
        return north * (1 - v) + south * v;
    }

    @Override
    public boolean water(double x_m, double y_m) {
        return source.water(x_m, y_m);
    }

    private double post(int row, int column) {
        short height_m = heights_m[row * frame.columns() + column];
        return height_m == VOID ? Double.NaN : height_m;
    }
}
