package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/**
 * The path as P.1812 reads it. Points 1 to {@link #last} − 1 lie between the terminals, and only there
 * clutter is added to the ground (ITU-R P.1812-8 §3.2, Attachment 1 §2).
 */
class PathSeries {

    /** Distance of each point from the transmitter, in km. */
    double[] distance_km = {};
    /** Ground height h of each point, in m above sea level. */
    double[] ground_m = {};
    /** Representative clutter height R of each point, in m above ground. */
    double[] clutter_m = {};
    /** 1/d of each intermediate point, in 1/km. */
    double[] perDistance = {};

    /** Index of the receiver. */
    int last;
    /** D, length of the path in km. */
    double length_km;
    /** h_ts, transmitting antenna above sea level, in m. */
    double tx_m;
    /** h_rs, receiving antenna above sea level, in m. */
    double rx_m;
    /** S_tr, slope of the straight line from transmitting to receiving antenna, in m/km (eq. 14). */
    double slope;

    void load(PathProfile profile, double txHeight_m, double rxHeight_m) {
        distance_km = profile.distances_km();
        ground_m = profile.heights_m();
        clutter_m = profile.clutterHeights_m();
        last = profile.size() - 1;
        length_km = distance_km[last];
        tx_m = ground_m[0] + txHeight_m;
        rx_m = ground_m[last] + rxHeight_m;
        slope = (rx_m - tx_m) / length_km;
        if (perDistance.length < last) {
            perDistance = new double[2 * last];
        }
        invert(distance_km, perDistance, last);
    }

    /** A loop of its own: in this shape the compiler divides four points at a time. */
    private static void invert(double[] distance_km, double[] perDistance, int end) {
        for (int i = 1; i < end; i++) {
            perDistance[i] = 1 / distance_km[i];
        }
    }
}
