package vn.phusong.radio.propagation;

/**
 * Smooth Earth fitted to the terrain, and what the diffraction and ducting models take from it.
 * ITU-R P.1812-8 Attachment 1 §5.6, eqs. 83–93.
 */
final class SmoothEarth {

    /** h_std and h_srd, smooth surface under the terminals for the diffraction model, in m amsl. */
    double diffractionTx_m;

    double diffractionRx_m;
    /** h_te and h_re, effective antenna heights for the ducting model, in m. */
    double ductingTx_m;

    double ductingRx_m;
    /** h_m, terrain roughness between the horizons, in m. */
    double roughness_m;

    /** Least-squares line through the terrain at the terminals, in m amsl. */
    private double fitTx_m;

    private double fitRx_m;

    void load(PathSeries path, Horizon horizon) {
        fit(path);
        lowerUnderObstructions(path, horizon);
        double smoothTx_m = Math.min(fitTx_m, path.ground_m[0]);
        double smoothRx_m = Math.min(fitRx_m, path.ground_m[path.last]);
        ductingTx_m = path.tx_m - smoothTx_m;
        ductingRx_m = path.rx_m - smoothRx_m;
        roughness_m = roughness(path, horizon, smoothTx_m, (smoothRx_m - smoothTx_m) / path.length_km);
    }

    /**
     * §5.6.1. The sums over sections are written as sums over points: h_i carries
     * (d_i+1 − d_i−1) in v1 and (d_i+1 − d_i−1)(d_i+1 + d_i + d_i−1) in v2.
     */
    private void fit(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        int end = path.last;
        double length = path.length_km;
        double atTx = distance[1] * ground[0];
        double atRx = (length - distance[end - 1]) * ground[end];
        double v1 = atTx + atRx;
        double v2 = atTx * distance[1] + atRx * (2 * length + distance[end - 1]);
        for (int i = 1; i < end; i++) {
            double before = distance[i - 1];
            double after = distance[i + 1];
            double weight = (after - before) * ground[i];
            v1 += weight;
            v2 += weight * (after + distance[i] + before);
        }
        fitTx_m = (2 * v1 * length - v2) / (length * length);
        fitRx_m = (v2 - v1 * length) / (length * length);
    }

    /** §5.6.2: the smooth surface passes below terrain that rises above the straight line of the antennas. */
    private void lowerUnderObstructions(PathSeries path, Horizon horizon) {
        diffractionTx_m = fitTx_m;
        diffractionRx_m = fitRx_m;
        if (!horizon.lineOfSight) { // in line of sight nothing reaches even the lower, curved ray
            lowerBy(path);
        }
        diffractionTx_m = Math.min(diffractionTx_m, path.ground_m[0]);
        diffractionRx_m = Math.min(diffractionRx_m, path.ground_m[path.last]);
    }

    private void lowerBy(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double[] perTx = path.perTxDistance;
        double[] perRx = path.perRxDistance;
        double tx = path.tx_m;
        double slope = path.slopeTxRx;
        int end = path.last;
        double obstruction_m = 0;
        double slopeTx = 0;
        double slopeRx = 0;
        for (int i = 1; i < end; i++) {
            double above = ground[i] - tx - slope * distance[i];
            if (above > 0) {
                obstruction_m = Math.max(obstruction_m, above);
                slopeTx = Math.max(slopeTx, above * perTx[i]);
                slopeRx = Math.max(slopeRx, above * perRx[i]);
            }
        }
        if (obstruction_m > 0) {
            diffractionTx_m -= obstruction_m * slopeTx / (slopeTx + slopeRx);
            diffractionRx_m -= obstruction_m * slopeRx / (slopeTx + slopeRx);
        }
    }

    /** §5.6.3: height of the terrain above the smooth Earth between the horizons. */
    private static double roughness(PathSeries path, Horizon horizon, double smoothTx_m, double slope) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        int first = horizon.txIndex;
        int end = horizon.rxIndex;
        if (first == 0) {
            return 0; // a path of its two terminals is as smooth as its fit
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int i = first; i <= end; i++) {
            double above = ground[i] - (smoothTx_m + slope * distance[i]);
            if (above > max) {
                max = above;
            }
        }
        return max;
    }
}
