package vn.phusong.radio.propagation;

import java.util.Arrays;

/**
 * The upper convex hull of the points of a radial so far. Points come in order of distance, so each costs
 * O(1) amortised (A. M. Andrew's monotone chain, 1979); a tangent costs O(log n).
 *
 * <p>Heights are drawn over a curved Earth, y = h − c·d²: there, rays of every direction from every place
 * are straight at the same time, and one hull serves all receivers.
 */
final class UpperHull {

    private final double curvature;
    private double[] x = {};
    private double[] y = {};
    private int[] point = {};
    private int size;

    /** @param curvature c = 500/a_p in m/km²; 0 for heights as they are */
    UpperHull(double curvature) {
        this.curvature = curvature;
    }

    /** Empties the hull. */
    void clear() {
        size = 0;
    }

    /** Adds a point beyond all others. */
    void append(double distance_km, double height_m, int index) {
        double bent = height_m - curvature * distance_km * distance_km;
        int end = size;
        while (end > 1 && isBelow(end - 1, x[end - 2], y[end - 2], distance_km, bent)) {
            end--;
        }
        if (end == x.length) {
            makeRoom();
        }
        x[end] = distance_km;
        y[end] = bent;
        point[end] = index;
        size = end + 1;
    }

    private void makeRoom() {
        int capacity = Math.max(64, 2 * x.length);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        point = Arrays.copyOf(point, capacity);
    }

    /** Whether a point of the hull lies on or below the straight line between two others. */
    private boolean isBelow(int at, double fromX, double fromY, double toX, double toY) {
        return (y[at] - fromY) * (toX - fromX) <= (toY - fromY) * (x[at] - fromX);
    }

    /**
     * The point touched by the tangent from a place beyond all points: the one seen at the highest
     * elevation. The hull must not be empty.
     */
    int touchedFrom(double distance_km, double height_m) {
        double bent = height_m - curvature * distance_km * distance_km;
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean nextIsHigher = (y[middle + 1] - bent) * (distance_km - x[middle])
                    >= (y[middle] - bent) * (distance_km - x[middle + 1]);
            if (nextIsHigher) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return point[low];
    }

    /** The point highest above a straight line of the given slope in m/km. The hull must not be empty. */
    int highestAbove(double slope) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (y[middle + 1] - y[middle] > slope * (x[middle + 1] - x[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return point[low];
    }
}
