package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/**
 * The path as the loops of P.1812 read it: ground, ground with clutter, and the reciprocal distances from
 * both terminals, so that no loop divides. Points 1 to {@link #last} − 1 lie between the terminals.
 *
 * <p>ITU-R P.1812-8 §3.2 (clutter is added between the terminals, never at them) and Attachment 1 §2.
 */
final class PathSeries {

    /** Distance of each point from the transmitter, in km. */
    double[] distance_km = new double[0];
    /** Ground height h of each point, in m above sea level. */
    double[] ground_m = new double[0];
    /** Ground plus representative clutter height g of each point, in m above sea level. */
    double[] surface_m = new double[0];
    /** 1/d for each intermediate point, in 1/km. */
    double[] perTxDistance = new double[0];
    /** 1/(D − d) for each intermediate point, in 1/km. */
    double[] perRxDistance = new double[0];

    /** Index of the receiver. */
    int last;
    /** D, length of the path in km. */
    double length_km;
    /** h_ts, transmitting antenna above sea level, in m. */
    double tx_m;
    /** h_rs, receiving antenna above sea level, in m. */
    double rx_m;
    /** Slope of the straight line from transmitting to receiving antenna, in m/km (eq. 14). */
    double slopeTxRx;

    /** False if a height is NaN or infinite: nothing can be said of the path then. */
    boolean known;

    void load(PathProfile profile, double txHeight_m, double rxHeight_m) {
        last = profile.size() - 1;
        distance_km = profile.distances_km();
        ground_m = profile.heights_m();
        length_km = distance_km[last];
        tx_m = ground_m[0] + txHeight_m;
        rx_m = ground_m[last] + rxHeight_m;
        slopeTxRx = (rx_m - tx_m) / length_km;
        if (surface_m.length <= last) {
            int capacity = Math.max(last + 1, 2 * surface_m.length);
            surface_m = new double[capacity];
            perTxDistance = new double[capacity];
            perRxDistance = new double[capacity];
        }
        addClutter(profile.clutterHeights_m());
        invertDistances();
    }

    private void addClutter(double[] clutter_m) {
        double[] ground = ground_m;
        double[] surface = surface_m;
        int end = last;
        double sum = 0;
        for (int i = 1; i < end; i++) {
            double height = ground[i] + clutter_m[i];
            surface[i] = height;
            sum += height;
        }
        // one NaN or infinity makes the sum so, and the difference NaN
        known = sum + tx_m + rx_m - (sum + tx_m + rx_m) == 0;
    }

    private void invertDistances() {
        double[] distance = distance_km;
        double[] perTx = perTxDistance;
        double[] perRx = perRxDistance;
        double length = length_km;
        int end = last;
        for (int i = 1; i < end; i++) {
            perTx[i] = 1 / distance[i];
            perRx[i] = 1 / (length - distance[i]);
        }
    }
}
