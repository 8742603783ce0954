package vn.phusong.radio.propagation;

/**
 * The smooth Earth under the paths to one receiver of a radial after the other: the least-squares line from
 * running sums, obstructions from the highest slope so far and the upper hull of the terrain; the few points
 * of the approach are looked at one by one.
 */
final class RadialSmoothEarth extends SmoothEarth {

    private final UpperHull hull = new UpperHull(0);

    /** v1 and v2 of the points with a neighbour on both sides, as {@link PathSmoothEarth} sums them. */
    private double v1;

    private double v2;
    /** Highest slope of the ground from the transmitter over a flat Earth, and its point. */
    private double steepest;

    private int steepestIndex;
    /** Number of points so far, and so the first point of an approach. */
    private int points;

    /** Starts a radial at the transmitter. */
    void begin() {
        hull.clear();
        v1 = 0;
        v2 = 0;
        steepest = Double.NEGATIVE_INFINITY;
        steepestIndex = 0;
        points = 1;
    }

    /**
     * Takes in the next point of the radial.
     *
     * @param rise slope from the transmitting antenna to the ground there, over a flat Earth, in m/km
     */
    void append(PathSeries path, double rise) {
        double[] distance = path.distance_km;
        int index = points++;
        if (index > 1) {
            double weight = (distance[index] - distance[index - 2]) * path.ground_m[index - 1];
            v1 += weight;
            v2 += weight * (distance[index] + distance[index - 1] + distance[index - 2]);
        }
        if (rise > steepest) {
            steepest = rise;
            steepestIndex = index;
        }
        hull.append(distance[index], path.ground_m[index], index);
    }

    @Override
    void fit(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        int end = path.last;
        double length = path.length_km;
        double atTx = distance[1] * ground[0];
        double atRx = (length - distance[end - 1]) * ground[end];
        double sum1 = v1 + (atTx + atRx);
        double sum2 = v2 + atTx * distance[1] + atRx * (2 * length + distance[end - 1]);
        for (int i = Math.max(points - 1, 1); i < end; i++) {
            double weight = (distance[i + 1] - distance[i - 1]) * ground[i];
            sum1 += weight;
            sum2 += weight * (distance[i + 1] + distance[i] + distance[i - 1]);
        }
        fitTx_m = (2 * sum1 * length - sum2) / (length * length);
        fitRx_m = (sum2 - sum1 * length) / (length * length);
    }

    @Override
    void findObstruction(PathSeries path) {
        obstruction_m = 0;
        obstructionTx = 0;
        obstructionRx = 0;
        if (points > 1) {
            obstruction_m = aboveLine_m(path, hull.highestAbove(path.slope));
            obstructionTx = aboveLine_m(path, steepestIndex) / path.distance_km[steepestIndex];
            int touched = hull.touchedFrom(path.length_km, path.rx_m);
            obstructionRx = aboveLine_m(path, touched) / (path.length_km - path.distance_km[touched]);
        }
        for (int i = points; i < path.last; i++) {
            double above_m = aboveLine_m(path, i);
            if (above_m > 0) {
                obstruction_m = Math.max(obstruction_m, above_m);
                obstructionTx = Math.max(obstructionTx, above_m / path.distance_km[i]);
                obstructionRx = Math.max(obstructionRx, above_m / (path.length_km - path.distance_km[i]));
            }
        }
    }

    private static double aboveLine_m(PathSeries path, int index) {
        return path.ground_m[index] - path.tx_m - path.slope * path.distance_km[index];
    }
}
