package vn.phusong.radio.propagation;

/**
 * The Bullington edge of the smooth path: all heights zero, antennas at their effective heights, the
 * same points. ITU-R P.1812-8 §4.3.4, second use of §4.3.1.
 *
 * <p>Over a smooth curve each maximum of §4.3.1 has one peak along the path, so it is found among the
 * points without looking at every point:
 *
 * <ul>
 *   <li>the slope from the transmitter, c(D − d) − h_t/d, rises while c·d² &lt; h_t (c = 500/a_p), and
 *       the one from the receiver likewise;
 *   <li>with e = D − d, ν rises while c(e − d)·d·e + h_t·e − h_r·d &gt; 0. Divided by e³ this is a cubic
 *       in s = d/e, −h_r s³ + (h_t − 2h_r − cD²)s² + (2h_t − h_r + cD²)s + h_t over D²: positive at 0,
 *       negative at infinity, and never with a positive second and a negative third coefficient, hence by
 *       Descartes' rule with exactly one positive root.
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
        if (slopeTx < (rx_m - tx_m) / length) {
            return nuOfClearRay(path, tx_m, rx_m, curvature);
        }
        double slopeRx = maxSlopeFromRx(path, rx_m, curvature);
        return Bullington.nuAtCrossing(slopeTx, slopeRx, tx_m, rx_m, length);
    }

    private static double maxSlopeFromTx(PathSeries path, double tx_m, double curvature) {
        double peak_km = Math.sqrt(tx_m / curvature);
        int beyond = firstBeyond(path, peak_km);
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(beyond - 1, 1); i <= Math.min(beyond, path.last - 1); i++) {
            double d = path.distance_km[i];
            max = Math.max(max, curvature * (path.length_km - d) - tx_m / d);
        }
        return max;
    }

    private static double maxSlopeFromRx(PathSeries path, double rx_m, double curvature) {
        double peak_km = path.length_km - Math.sqrt(rx_m / curvature);
        int beyond = firstBeyond(path, peak_km);
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(beyond - 1, 1); i <= Math.min(beyond, path.last - 1); i++) {
            double d = path.distance_km[i];
            max = Math.max(max, curvature * d - rx_m / (path.length_km - d));
        }
        return max;
    }

    /**
     * Index of the first intermediate point at least this far from the transmitter, else the receiver's.
     * Steps are mostly equal, so the search starts where it would end if they all were.
     */
    private static int firstBeyond(PathSeries path, double from_km) {
        double[] distance = path.distance_km;
        int last = path.last;
        int i = Math.min(Math.max((int) (from_km / path.length_km * last), 1), last);
        while (i < last && distance[i] < from_km) {
            i++;
        }
        while (i > 1 && distance[i - 1] >= from_km) {
            i--;
        }
        return i;
    }

    private static double nuOfClearRay(PathSeries path, double tx_m, double rx_m, double curvature) {
        double length = path.length_km;
        double peak_km = estimatePeak_km(length, tx_m, rx_m, curvature);
        int first = Math.min(Math.max((int) (peak_km / length * path.last), 1), path.last);
        while (first < path.last && rise(path.distance_km[first], length, tx_m, rx_m, curvature) > 0) {
            first++;
        }
        while (first > 1 && rise(path.distance_km[first - 1], length, tx_m, rx_m, curvature) <= 0) {
            first--;
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(first - 1, 1); i <= Math.min(first, path.last - 1); i++) {
            double d = path.distance_km[i];
            double e = length - d;
            double above_m = curvature * d * e - (tx_m * e + rx_m * d) / length;
            max = Math.max(max, above_m * Math.sqrt(0.002 * length / (d * e)));
        }
        return max;
    }

    /** Positive where ν rises from the transmitter to the receiver, negative where it falls. */
    private static double rise(double d, double length_km, double tx_m, double rx_m, double curvature) {
        double e = length_km - d;
        return curvature * (e - d) * d * e + tx_m * e - rx_m * d;
    }

    /** Where {@link #rise} vanishes, by Newton's method from where it would over a flat Earth. */
    private static double estimatePeak_km(double length_km, double tx_m, double rx_m, double curvature) {
        double d = length_km * tx_m / (tx_m + rx_m);
        for (int i = 0; i < 2; i++) {
            double derivative = curvature * (length_km * length_km - 6 * d * (length_km - d)) - tx_m - rx_m;
            if (!(derivative < 0)) {
                return d;
            }
            d -= rise(d, length_km, tx_m, rx_m, curvature) / derivative;
        }
        return d;
    }
}
