package vn.phusong.radio.propagation;

/**
 * The Bullington edge of a path: the one knife edge that stands for its terrain and clutter.
 * ITU-R P.1812-8 §4.3.1, eqs. 13–20.
 *
 * <p>Yields the edge's diffraction parameter for a wavelength of 1 m; ν for λ is that over √λ, so all
 * bands share one look at the profile.
 */
final class Bullington {

    private Bullington() {}

    /** ν of the equivalent edge for λ = 1 m; −∞ for a path without intermediate points. */
    static double nu(PathSeries path, Tangents tangents) {
        return tangents.surfaceBlocks
                ? nuAtCrossing(tangents.txSurface, tangents.rxSurface, path.tx_m, path.rx_m, path.length_km)
                : nuOfClearRay(path, tangents);
    }

    /**
     * ν of the edge where the tangents of both antennas cross (eqs. 18, 20).
     *
     * @param slopeTx S_tim in m/km
     * @param slopeRx S_rim in m/km
     */
    static double nuAtCrossing(double slopeTx, double slopeRx, double tx_m, double rx_m, double length_km) {
        double edge_km = (rx_m - tx_m + slopeRx * length_km) / (slopeTx + slopeRx);
        if (!(edge_km > 0 && edge_km < length_km)) {
            return 0; // a ray that just grazes: rounding cancels the slopes
        }
        double above_m = slopeTx * edge_km - (rx_m - tx_m) * edge_km / length_km;
        return above_m * Math.sqrt(0.002 * length_km / (edge_km * (length_km - edge_km)));
    }

    /**
     * Largest ν over a path in line of sight (eq. 15). All its points lie below the ray, so the largest ν
     * is the one of smallest square.
     */
    private static double nuOfClearRay(PathSeries path, Tangents tangents) {
        int closest = tangents.closestSurface(path);
        if (closest == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double d = path.distance_km[closest];
        double e = path.length_km - d;
        double below = path.tx_m
                - (path.ground_m[closest] + path.clutter_m[closest])
                + d * (path.slope - tangents.curvature * e);
        return -Math.sqrt(0.002 * path.length_km * (below * below / (d * e)));
    }
}
