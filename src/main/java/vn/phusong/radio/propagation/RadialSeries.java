package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/**
 * The path to one point of a radial after the other. The points so far stay in place, the receiver takes
 * the entry after them until the next point or receiver comes.
 */
final class RadialSeries extends PathSeries {

    private double[] radialDistance_km = {};
    private double[] radialGround_m = {};
    private double[] radialClutter_m = {};
    private double rxHeight_m;
    private boolean bare;
    /** Whether a height that is no number has come. */
    private boolean unknown;

    /** Starts a radial at its first point, the transmitter's. */
    void begin(PathProfile radial, double txHeight_m, double rxHeight_m) {
        radialDistance_km = radial.distances_km();
        radialGround_m = radial.heights_m();
        radialClutter_m = radial.clutterHeights_m();
        this.rxHeight_m = rxHeight_m;
        int capacity = radial.size() + 1;
        if (distance_km.length < capacity) {
            distance_km = new double[capacity];
            ground_m = new double[capacity];
            clutter_m = new double[capacity];
        }
        unknown = false;
        bare = isZero(radialClutter_m, radial.size());
        append(0);
        tx_m = ground_m[0] + txHeight_m;
    }

    private static boolean isZero(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether no point of the radial has clutter. */
    boolean isBare() {
        return bare;
    }

    /** Takes over a point of the radial. */
    void append(int index) {
        distance_km[index] = radialDistance_km[index];
        ground_m[index] = radialGround_m[index];
        clutter_m[index] = radialClutter_m[index];
        unknown |= !Double.isFinite(ground_m[index] + clutter_m[index]);
    }

    /** Whether a point so far is unknown, and with it every path from here on. */
    boolean isUnknown() {
        return unknown;
    }

    /** Puts the receiver after the given number of points. */
    void end(int points, double length_km, double rxGround_m, double rxClutter_m) {
        last = points;
        distance_km[points] = length_km;
        ground_m[points] = rxGround_m;
        clutter_m[points] = rxClutter_m;
        this.length_km = length_km;
        rx_m = rxGround_m + rxHeight_m;
        slope = (rx_m - tx_m) / length_km;
    }
}
