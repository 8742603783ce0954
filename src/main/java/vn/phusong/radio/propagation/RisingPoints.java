package vn.phusong.radio.propagation;

import java.util.Arrays;


/**
 * The points of a radial that the transmitter sees at or above all nearer ones. Only they can come closest
 * to a clear ray.
 *
 * <p>With m the slope from the transmitter to a point at d, and s the slope of the ray to a receiver at D,
 * both on the curved Earth, the square of the point's diffraction parameter ν (ITU-R P.1812-8 eq. 15) is
 * proportional to (s − m)²·d/(D − d). A nearer point with a higher m has the smaller one in every clear
 * ray, wherever it ends.
 *
 * <p>Among the rest, m and d rise together. So (s − m of the last)²·d/(D − d) with d of the first bounds a
 * whole block from below, and most blocks need no closer look. On rough terrain there are a handful of
 * points, on a plain all points and about one block in four is looked at.
 */
final class RisingPoints {

    private static final int BLOCK = 8;
    /** Keeps the bound of a block a bound where both sides round differently. */
    private static final double ROUNDING = 1 - 1e-12;

    private double[] distance_km = {};
    private double[] slope = {};
    private int[] point = {};
    private int size;
    private double highest;

    /** Forgets all points. */
    void clear() {
        size = 0;
        highest = Double.NEGATIVE_INFINITY;
    }

    /**
     * Adds a point beyond all others.
     *
     * @param slope m, in m/km
     * @return whether it rises above all others
     */
    boolean append(double distance_km, double slope, int index) {
        if (!(slope >= highest)) {
            return false;
        }
        if (size == point.length) {
            makeRoom();
        }
        boolean rises = slope > highest;
        highest = slope;
        this.distance_km[size] = distance_km;
        this.slope[size] = slope;
        point[size] = index;
        size++;
        return rises;
    }

    private void makeRoom() {
        int capacity = Math.max(64, 2 * size);
        distance_km = Arrays.copyOf(distance_km, capacity);
        slope = Arrays.copyOf(slope, capacity);
        point = Arrays.copyOf(point, capacity);
    }

    /** Highest slope from the transmitter; −∞ without points. */
    double highest() {
        return highest;
    }

    /**
     * The point closest to a clear ray, the farthest if several are; 0 if there is none.
     *
     * @param ray s, slope of the ray from the transmitter in m/km
     * @param length_km D
     */
    int closestTo(double ray, double length_km) {
        double min = Double.POSITIVE_INFINITY;
        int closest = 0;
        for (int end = size; end > 0; end -= BLOCK) {
            int first = Math.max(end - BLOCK, 0);
            double below = ray - slope[end - 1];
            if (below * below * distance_km[first] * ROUNDING > min * (length_km - distance_km[first])) {
                continue;
            }
            for (int i = end - 1; i >= first; i--) {
                double d = distance_km[i];
                double under = ray - slope[i];
                if (under * under * d < min * (length_km - d)) {
                    min = under * under * d / (length_km - d);
                    closest = point[i];
                }
            }
        }
        return closest;
    }
}
