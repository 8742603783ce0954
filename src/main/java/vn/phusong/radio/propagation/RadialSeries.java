package vn.phusong.radio.propagation;

import java.util.Arrays;
import vn.phusong.radio.terrain.PathProfile;

/**
 * The path to one receiver of a radial after the other. The radial's points so far stay in place; a
 * receiver's approach takes the entries after them, until more points or another receiver come.
 */
final class RadialSeries extends PathSeries {

    private double rxHeight_m;

    /** Starts a radial at its first point, the transmitter's. */
    void begin(PathProfile radial, double txHeight_m, double rxHeight_m) {
        this.rxHeight_m = rxHeight_m;
        makeRoom(radial.size() + 1);
        put(0, radial, 0);
        tx_m = ground_m[0] + txHeight_m;
    }

    void makeRoom(int points) {
        if (distance_km.length < points) {
            int capacity = Math.max(64, 2 * points);
            distance_km = Arrays.copyOf(distance_km, capacity);
            ground_m = Arrays.copyOf(ground_m, capacity);
            clutter_m = Arrays.copyOf(clutter_m, capacity);
        }
    }

    /** Takes over a point. */
    void put(int index, PathProfile from, int point) {
        distance_km[index] = from.distances_km()[point];
        ground_m[index] = from.heights_m()[point];
        clutter_m[index] = from.clutterHeights_m()[point];
    }

    /** Whether the heights of a point are numbers. */
    boolean isKnown(int index) {
        return Double.isFinite(ground_m[index] + clutter_m[index]);
    }

    /** Makes an entry the receiver. */
    void end(int index) {
        last = index;
        length_km = distance_km[index];
        rx_m = ground_m[index] + rxHeight_m;
        slope = (rx_m - tx_m) / length_km;
    }
}
