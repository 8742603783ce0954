package vn.phusong.radio.propagation;

/**
 * Where the terminals see the ground end: horizon elevation angles and distances over bare terrain, and
 * the angular distance between the horizons. ITU-R P.1812-8 Attachment 1 §4, §5.1–5.5, eqs. 74–82.
 *
 * <p>In line of sight both horizons are the point with the largest diffraction parameter.
 */
final class Horizon {

    private final double earthRadius_km;

    boolean lineOfSight;
    /** θ_t and θ_r, elevation of the horizon seen from each terminal, in mrad. */
    double txElevation_mrad;

    double rxElevation_mrad;
    /** d_lt and d_lr, distance of the horizon from each terminal, in km. */
    double txDistance_km;

    double rxDistance_km;
    /** θ, angular distance of the path, in mrad. */
    double angularDistance_mrad;
    /** Points of the two horizons; 0 if the path has no intermediate point. */
    int txIndex;

    int rxIndex;

    Horizon(double medianEarthRadius_km) {
        earthRadius_km = medianEarthRadius_km;
    }

    void load(PathSeries path) {
        double curvature = 500 / earthRadius_km;
        double lineTx = path.slopeTxRx - curvature * path.length_km;
        double maxTx = findTxHorizon(path, curvature);
        lineOfSight = !(maxTx > lineTx);
        double slopeTx;
        double slopeRx;
        if (lineOfSight) {
            slopeTx = lineTx;
            slopeRx = -path.slopeTxRx - curvature * path.length_km;
            findClosestPoint(path, curvature);
        } else {
            slopeTx = maxTx;
            slopeRx = findRxHorizon(path, curvature) - curvature * path.length_km;
            txDistance_km = path.distance_km[txIndex];
            rxDistance_km = path.length_km - path.distance_km[rxIndex];
        }
        txElevation_mrad = 1000 * Math.atan(slopeTx / 1000);
        rxElevation_mrad = 1000 * Math.atan(slopeRx / 1000);
        angularDistance_mrad = 1000 * path.length_km / earthRadius_km + txElevation_mrad + rxElevation_mrad;
    }

    /** Largest slope from the transmitter in m/km, 1000 tan θ; of equal ones the first point counts. */
    private double findTxHorizon(PathSeries path, double curvature) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double[] perTx = path.perTxDistance;
        double tx = path.tx_m;
        int end = path.last;
        double max = Double.NEGATIVE_INFINITY;
        int index = 0;
        for (int i = 1; i < end; i++) {
            double slope = (ground[i] - tx) * perTx[i] - curvature * distance[i];
            if (slope > max) {
                max = slope;
                index = i;
            }
        }
        txIndex = index;
        return max;
    }

    /** Largest slope from the receiver in m/km, plus curvature · D; of equal ones the last point counts. */
    private double findRxHorizon(PathSeries path, double curvature) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double[] perRx = path.perRxDistance;
        double rx = path.rx_m;
        int end = path.last;
        double max = Double.NEGATIVE_INFINITY;
        int index = 0;
        for (int i = 1; i < end; i++) {
            double slope = (ground[i] - rx) * perRx[i] + curvature * distance[i];
            if (slope >= max) {
                max = slope;
                index = i;
            }
        }
        rxIndex = index;
        return max;
    }

    /** The point of largest ν below a clear ray, the one of smallest ν² (see {@link Bullington}). */
    private void findClosestPoint(PathSeries path, double curvature) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double[] perTx = path.perTxDistance;
        double[] perRx = path.perRxDistance;
        double tx = path.tx_m;
        double length = path.length_km;
        double slope = path.slopeTxRx;
        int end = path.last;
        double min = Double.POSITIVE_INFINITY;
        int index = 0;
        for (int i = 1; i < end; i++) {
            double d = distance[i];
            double below = tx - ground[i] + d * (slope - curvature * (length - d));
            double square = below * below * (perTx[i] * perRx[i]);
            if (square <= min) {
                min = square;
                index = i;
            }
        }
        txIndex = index;
        rxIndex = index;
        // without intermediate points nothing obstructs: the middle serves both terminals alike
        txDistance_km = index == 0 ? length / 2 : distance[index];
        rxDistance_km = length - txDistance_km;
    }
}
