package vn.phusong.planner.pipeline.sample.land;

/**
 * A grid of points in longitude and latitude, row 0 in the north; the posts lie on whole multiples of
 * the step.
 *
 * @param west longitude of the first column
 * @param north latitude of row 0
 * @param stepsPerDegree posts per degree, e.g. 1200 for 3″
 */
public record GridFrame(double west, double north, int stepsPerDegree, int columns, int rows) {

    /** The frame of 3″ posts that covers the box. */
    public static GridFrame covering(double west, double south, double east, double north, int stepsPerDegree) {
        long first = (long) Math.floor(west * stepsPerDegree);
        long last = (long) Math.ceil(east * stepsPerDegree);
        long bottom = (long) Math.floor(south * stepsPerDegree);
        long top = (long) Math.ceil(north * stepsPerDegree);
        return new GridFrame(
                (double) first / stepsPerDegree, (double) top / stepsPerDegree, stepsPerDegree,
                (int) (last - first + 1), (int) (top - bottom + 1));
    }

    public double lon(int column) {
        return west + (double) column / stepsPerDegree;
    }

    public double lat(int row) {
        return north - (double) row / stepsPerDegree;
    }

    /** Column of a position in the {@link LocalPlane}, as a fraction. */
    double column(double x_m) {
        return (LocalPlane.lon(x_m) - west) * stepsPerDegree;
    }

    /** Row of a position in the {@link LocalPlane}, as a fraction. */
    double row(double y_m) {
        return (north - LocalPlane.lat(y_m)) * stepsPerDegree;
    }
}
