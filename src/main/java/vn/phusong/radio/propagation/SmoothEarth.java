package vn.phusong.radio.propagation;

/**
 * Smooth Earth fitted to the terrain, and what the diffraction and ducting models take from it.
 * ITU-R P.1812-8 Attachment 1 §5.6, eqs. 83–93.
 */
final class SmoothEarth {

    /** Least-squares line through the terrain at the terminals, in m amsl. */
    double fitTx_m;

    double fitRx_m;
    /** h_std and h_srd, smooth surface under the terminals for the diffraction model, in m amsl. */
    double diffractionTx_m;

    double diffractionRx_m;
    /** h_te and h_re, effective antenna heights for the ducting model, in m. */
    double ductingTx_m;

    double ductingRx_m;

    private double smoothTx_m;
    private double smoothRx_m;

    /** Sets the rest, for a path that has been {@link #fit}. */
    void load(PathSeries path, Horizon horizon) {
        lowerUnderObstructions(path, horizon);
        smoothTx_m = Math.min(fitTx_m, path.ground_m[0]);
        smoothRx_m = Math.min(fitRx_m, path.ground_m[path.last]);
        ductingTx_m = path.tx_m - smoothTx_m;
        ductingRx_m = path.rx_m - smoothRx_m;
    }

    /**
     * §5.6.1; NaN if a height is unknown. The sums over sections are written as sums over points: h_i carries
     * (d_i+1 − d_i−1) in v1 and (d_i+1 − d_i−1)(d_i+1 + d_i + d_i−1) in v2.
     */
    void fit(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        int end = path.last;
        double length = path.length_km;
        double atTx = distance[1] * ground[0];
        double atRx = (length - distance[end - 1]) * ground[end];
        double v1 = atTx + atRx;
        double v2 = atTx * distance[1] + atRx * (2 * length + distance[end - 1]);
        double even1 = 0; // two sums each, so that one addition need not wait for the other
        double even2 = 0;
        int i = 1;
        for (; i + 1 < end; i += 2) {
            double before = distance[i - 1];
            double here = distance[i];
            double next = distance[i + 1];
            double after = distance[i + 2];
            double weight = (next - before) * ground[i];
            double evenWeight = (after - here) * ground[i + 1];
            v1 += weight;
            v2 += weight * (next + here + before);
            even1 += evenWeight;
            even2 += evenWeight * (after + next + here);
        }
        if (i < end) {
            double weight = (distance[i + 1] - distance[i - 1]) * ground[i];
            v1 += weight;
            v2 += weight * (distance[i + 1] + distance[i] + distance[i - 1]);
        }
        v1 += even1;
        v2 += even2;
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

    /**
     * Looking outwards from a terminal, a point can have the steepest slope above the line only if it is
     * also the highest above the line so far.
     */
    private void lowerBy(PathSeries path) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double tx = path.tx_m;
        double slope = path.slope;
        int end = path.last;
        double obstruction_m = 0;
        double slopeTx = 0;
        int peak = end;
        for (int i = 1; i < end; i++) {
            double above = ground[i] - tx - slope * distance[i];
            if (above > obstruction_m) {
                obstruction_m = above;
                peak = i;
                double steepness = above / distance[i];
                slopeTx = steepness > slopeTx ? steepness : slopeTx;
            }
        }
        double highest = 0;
        double slopeRx = 0;
        for (int i = end - 1; i >= peak; i--) {
            double above = ground[i] - tx - slope * distance[i];
            if (above > highest) {
                highest = above;
                double steepness = above / (path.length_km - distance[i]);
                slopeRx = steepness > slopeRx ? steepness : slopeRx;
            }
        }
        if (obstruction_m > 0) {
            diffractionTx_m -= obstruction_m * slopeTx / (slopeTx + slopeRx);
            diffractionRx_m -= obstruction_m * slopeRx / (slopeTx + slopeRx);
        }
    }

    /** h_m, terrain above the smooth Earth between the horizons, in m (§5.6.3, eq. 93). */
    double roughness_m(PathSeries path, Horizon horizon) {
        double[] distance = path.distance_km;
        double[] ground = path.ground_m;
        double start_m = smoothTx_m;
        double slope = (smoothRx_m - smoothTx_m) / path.length_km;
        int first = horizon.txIndex;
        int end = horizon.rxIndex;
        if (first == 0) {
            return 0; // a path of its two terminals is as smooth as its fit
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int i = first; i <= end; i++) {
            double above = ground[i] - (start_m + slope * distance[i]);
            if (above > max) {
                max = above;
            }
        }
        return max;
    }
}
