package vn.phusong.radio.propagation;

/**
 * The smooth Earth under the paths to every point of a radial in turn: the least-squares line from running
 * sums, obstructions from the highest slope so far and the upper hull of the terrain.
 */
final class RadialSmoothEarth extends SmoothEarth {

    private final UpperHull hull = new UpperHull(0);

    /** v1 and v2 of the points whose both neighbours are known, as {@link PathSmoothEarth} sums them. */
    private double v1;

    private double v2;
    /** Highest slope of the ground from the transmitter over a flat Earth, and its point. */
    private double steepest;

    private int steepestIndex;
    private double markedV1;
    private double markedV2;
    private double markedSteepest;
    private int markedSteepestIndex;

    /** Remembers the points so far. */
    void mark() {
        hull.mark();
        markedV1 = v1;
        markedV2 = v2;
        markedSteepest = steepest;
        markedSteepestIndex = steepestIndex;
    }

    /** Forgets the points since the mark. */
    void reset() {
        hull.reset();
        v1 = markedV1;
        v2 = markedV2;
        steepest = markedSteepest;
        steepestIndex = markedSteepestIndex;
    }

    /** Starts a radial. */
    void begin() {
        hull.clear();
        v1 = 0;
        v2 = 0;
        steepest = Double.NEGATIVE_INFINITY;
        steepestIndex = 0;
    }

    /** Takes in a point beyond all others. */
    void append(PathSeries path, int index) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double here = distance[index];
        if (index > 1) {
            double weight = (here - distance[index - 2]) * ground[index - 1];
            v1 += weight;
            v2 += weight * (here + distance[index - 1] + distance[index - 2]);
        }
        double slope = (ground[index] - path.tx_m) / here;
        if (slope > steepest) {
            steepest = slope;
            steepestIndex = index;
        }
        hull.append(here, ground[index], index);
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
        if (end > 1) {
            double weight = (length - distance[end - 2]) * ground[end - 1];
            sum1 += weight;
            sum2 += weight * (length + distance[end - 1] + distance[end - 2]);
        }
        fitTx_m = (2 * sum1 * length - sum2) / (length * length);
        fitRx_m = (sum2 - sum1 * length) / (length * length);
    }

    @Override
    void findObstruction(PathSeries path) {
        obstruction_m = aboveLine_m(path, hull.highestAbove(path.slope));
        obstructionTx = aboveLine_m(path, steepestIndex) / path.distance_km[steepestIndex];
        int touched = hull.touchedFrom(path.length_km, path.rx_m);
        obstructionRx = aboveLine_m(path, touched) / (path.length_km - path.distance_km[touched]);
    }

    private static double aboveLine_m(PathSeries path, int index) {
        return path.ground_m[index] - path.tx_m - path.slope * path.distance_km[index];
    }
}
