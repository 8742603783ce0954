package vn.phusong.radio.propagation;

/**
 * Smooth Earth fitted to the terrain, and what the diffraction and ducting models take from it.
 * ITU-R P.1812-8 Attachment 1 §5.6, eqs. 83–93.
 */
abstract class SmoothEarth {

    /** Least-squares line through the terrain at the terminals, in m amsl. */
    double fitTx_m;

    double fitRx_m;
    /** h_std and h_srd, smooth surface under the terminals for the diffraction model, in m amsl. */
    double diffractionTx_m;

    double diffractionRx_m;
    /** h_te and h_re, effective antenna heights for the ducting model, in m. */
    double ductingTx_m;

    double ductingRx_m;

    /** h_obs, highest terrain above the straight line between the antennas, in m; up to 0 if none is. */
    double obstruction_m;
    /** α_obt and α_obr, steepest terrain above that line seen from each terminal, in m/km; if there is any. */
    double obstructionTx;

    double obstructionRx;

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

    /** §5.6.1: the least-squares line; NaN if a height is unknown. */
    abstract void fit(PathSeries path);

    /** §5.6.2: the smooth surface passes below terrain that rises above the straight line of the antennas. */
    private void lowerUnderObstructions(PathSeries path, Horizon horizon) {
        diffractionTx_m = fitTx_m;
        diffractionRx_m = fitRx_m;
        if (!horizon.lineOfSight) { // in line of sight nothing reaches even the lower, curved ray
            findObstruction(path);
            if (obstruction_m > 0) {
                double slopes = obstructionTx + obstructionRx;
                diffractionTx_m -= obstruction_m * obstructionTx / slopes;
                diffractionRx_m -= obstruction_m * obstructionRx / slopes;
            }
        }
        diffractionTx_m = Math.min(diffractionTx_m, path.ground_m[0]);
        diffractionRx_m = Math.min(diffractionRx_m, path.ground_m[path.last]);
    }

    /** §5.6.2, eqs. 85–87: what rises above the straight line of the antennas; only for blocked paths. */
    abstract void findObstruction(PathSeries path);

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
