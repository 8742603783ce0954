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
    static double nu(PathSeries path, double earthRadius_km) {
        double curvature = 500 / earthRadius_km;
        double slopeTx = maxSlopeFromTx(path, curvature);
        if (slopeTx < path.slopeTxRx) {
            return nuOfLineOfSight(path, curvature);
        }
        return nuOfEdge(path, slopeTx, maxSlopeFromRx(path, curvature));
    }

    /** S_tim in m/km (eq. 13). */
    private static double maxSlopeFromTx(PathSeries path, double curvature) {
        double[] distance = path.distance_km;
        double[] surface = path.surface_m;
        double[] perTx = path.perTxDistance;
        double tx = path.tx_m;
        int end = path.last;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < end; i++) {
            double slope = (surface[i] - tx) * perTx[i] - curvature * distance[i];
            if (slope > max) {
                max = slope;
            }
        }
        return max + curvature * path.length_km;
    }

    /** S_rim in m/km (eq. 17). */
    private static double maxSlopeFromRx(PathSeries path, double curvature) {
        double[] distance = path.distance_km;
        double[] surface = path.surface_m;
        double[] perRx = path.perRxDistance;
        double rx = path.rx_m;
        int end = path.last;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < end; i++) {
            double slope = (surface[i] - rx) * perRx[i] + curvature * distance[i];
            if (slope > max) {
                max = slope;
            }
        }
        return max;
    }

    /** ν of the Bullington point of a blocked path (eqs. 18, 20). */
    private static double nuOfEdge(PathSeries path, double slopeTx, double slopeRx) {
        double length = path.length_km;
        double edge_km = (path.rx_m - path.tx_m + slopeRx * length) / (slopeTx + slopeRx);
        if (!(edge_km > 0 && edge_km < length)) {
            // rounding of a ray that just grazes the ground: the slopes cancel
            return 0;
        }
        double above_m = (slopeTx - path.slopeTxRx) * edge_km;
        return above_m * Math.sqrt(0.002 * length / (edge_km * (length - edge_km)));
    }

    /**
     * Largest ν over a path in line of sight (eq. 15). All its points lie below the ray, so the largest ν
     * is the one of smallest square.
     */
    private static double nuOfLineOfSight(PathSeries path, double curvature) {
        double[] distance = path.distance_km;
        double[] surface = path.surface_m;
        double[] perTx = path.perTxDistance;
        double[] perRx = path.perRxDistance;
        double tx = path.tx_m;
        double length = path.length_km;
        double slope = path.slopeTxRx;
        int end = path.last;
        double min = Double.POSITIVE_INFINITY;
        for (int i = 1; i < end; i++) {
            double d = distance[i];
            double below = tx - surface[i] + d * (slope - curvature * (length - d));
            double square = below * below * (perTx[i] * perRx[i]);
            if (square < min) {
                min = square;
            }
        }
        return -Math.sqrt(0.002 * length * min);
    }
}
