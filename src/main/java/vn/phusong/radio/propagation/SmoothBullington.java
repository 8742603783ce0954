package vn.phusong.radio.propagation;

/**
 * The Bullington edge of the smooth path: all heights zero, antennas at their effective heights, the
 * same points. ITU-R P.1812-8 §4.3.4, second use of §4.3.1.
 *
 * <p>Over a smooth curve each maximum of §4.3.1 has one peak along the path, so it is found among the
 * points by bisection instead of by looking at every point:
 *
 * <ul>
 *   <li>the slope from the transmitter, c(D − d) − h_t/d, rises while c·d² &lt; h_t (c = 500/a_p), and
 *       the one from the receiver likewise;
 *   <li>with s = d/(D − d), A = c·D, a = h_t/D and b = h_r/D, ν rises while
 *       A(1 − s)s + (a − b·s)(1 + s)² &gt; 0: a cubic in s with positive value at 0, negative leading
 *       coefficient, and two inner coefficients that are never (positive, negative) in this order, hence
 *       by Descartes' rule with exactly one positive root.
 * </ul>
 */
final class SmoothBullington {

    private SmoothBullington() {}

    /**
     * ν of the equivalent edge for λ = 1 m; −∞ for a path without intermediate points.
     *
     * @param tx_m h'_ts, effective height of the transmitting antenna, positive
     * @param rx_m h'_rs, effective height of the receiving antenna, positive
     */
    static double nu(PathSeries path, double tx_m, double rx_m, double earthRadius_km) {
        if (path.last < 2) {
            return Double.NEGATIVE_INFINITY;
        }
        double curvature = 500 / earthRadius_km;
        double length = path.length_km;
        double slopeTx = maxSlopeFromTx(path, tx_m, curvature);
        double slopeTxRx = (rx_m - tx_m) / length;
        if (slopeTx < slopeTxRx) {
            return nuOfLineOfSight(path, tx_m, rx_m, curvature);
        }
        double slopeRx = maxSlopeFromRx(path, rx_m, curvature);
        double edge_km = (rx_m - tx_m + slopeRx * length) / (slopeTx + slopeRx);
        if (!(edge_km > 0 && edge_km < length)) {
            return 0;
        }
        return (slopeTx - slopeTxRx) * edge_km * Math.sqrt(0.002 * length / (edge_km * (length - edge_km)));
    }

    private static double maxSlopeFromTx(PathSeries path, double tx_m, double curvature) {
        double peak_km = Math.sqrt(tx_m / curvature);
        int beyond = firstBeyond(path, peak_km);
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(beyond - 1, 1); i <= Math.min(beyond, path.last - 1); i++) {
            max = Math.max(max, curvature * (path.length_km - path.distance_km[i]) - tx_m * path.perTxDistance[i]);
        }
        return max;
    }

    private static double maxSlopeFromRx(PathSeries path, double rx_m, double curvature) {
        double peak_km = path.length_km - Math.sqrt(rx_m / curvature);
        int beyond = firstBeyond(path, peak_km);
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(beyond - 1, 1); i <= Math.min(beyond, path.last - 1); i++) {
            max = Math.max(max, curvature * path.distance_km[i] - rx_m * path.perRxDistance[i]);
        }
        return max;
    }

    /** Index of the first intermediate point at least this far from the transmitter, else the receiver's. */
    private static int firstBeyond(PathSeries path, double from_km) {
        int low = 1;
        int high = path.last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (path.distance_km[middle] < from_km) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double nuOfLineOfSight(PathSeries path, double tx_m, double rx_m, double curvature) {
        double length = path.length_km;
        double bulge = curvature * length;
        double a = tx_m / length;
        double b = rx_m / length;
        int low = 1;
        int high = path.last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double s = path.distance_km[middle] * path.perRxDistance[middle];
            if (bulge * (1 - s) * s + (a - b * s) * (1 + s) * (1 + s) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(low - 1, 1); i <= Math.min(low, path.last - 1); i++) {
            double d = path.distance_km[i];
            double above_m = curvature * d * (length - d) - (tx_m * (length - d) + rx_m * d) / length;
            max = Math.max(max, above_m * Math.sqrt(0.002 * length * path.perTxDistance[i] * path.perRxDistance[i]));
        }
        return max;
    }
}
