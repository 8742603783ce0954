package vn.phusong.radio.terrain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ground and clutter along a great-circle path, transmitter first, receiver last.
 *
 * <p>The three series have equal length: distance from the transmitter in km (strictly increasing,
 * first 0), ground height in m above sea level, and representative clutter height in m above ground
 * (ITU-R P.1812-7 §3.2.1, table 2). Steps need not be equal.
 *
 * <p>A path is inland throughout unless {@link #useZones} says otherwise: Phú Thọ has no coast, and what
 * a province does not need costs it nothing.
 *
 * <p>A profile is a reusable buffer so that a sweep over millions of paths allocates nothing: the
 * arrays returned may be longer than {@link #size()} and are valid until the next {@link #resize}.
 * Not safe for concurrent use.
 */
public final class PathProfile {

    private double[] distance_km;
    private double[] height_m;
    private double[] clutterHeight_m;
    private RadioClimaticZone @Nullable [] zone;
    private int size;

    /** An empty profile with room for {@code capacity} points. */
    public PathProfile(int capacity) {
        distance_km = new double[capacity];
        height_m = new double[capacity];
        clutterHeight_m = new double[capacity];
    }

    /**
     * A profile over copies of the given series.
     *
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two points, or the
     *     distances do not start at 0 and increase strictly
     */
    public static PathProfile of(double[] distance_km, double[] height_m, double[] clutterHeight_m) {
        if (distance_km.length != height_m.length || distance_km.length != clutterHeight_m.length) {
            throw new IllegalArgumentException("series of different lengths: distance " + distance_km.length
                    + ", height " + height_m.length + ", clutter " + clutterHeight_m.length);
        }
        if (distance_km.length < 2) {
            throw new IllegalArgumentException("a path needs at least 2 points, not " + distance_km.length);
        }
        if (distance_km[0] != 0) {
            throw new IllegalArgumentException("the first distance must be 0 km, not " + distance_km[0]);
        }
        for (int i = 1; i < distance_km.length; i++) {
            if (!(distance_km[i] > distance_km[i - 1])) {
                throw new IllegalArgumentException("distances must increase: point " + i + " lies at "
                        + distance_km[i] + " km, the one before at " + distance_km[i - 1] + " km");
            }
        }
        PathProfile profile = new PathProfile(0);
        profile.distance_km = distance_km.clone();
        profile.height_m = height_m.clone();
        profile.clutterHeight_m = clutterHeight_m.clone();
        profile.size = distance_km.length;
        return profile;
    }

    /** Sets the number of points, inland again; what the arrays hold afterwards is the caller's to fill. */
    public void resize(int newSize) {
        zone = null;
        if (newSize > distance_km.length) {
            int capacity = Math.max(newSize, distance_km.length * 2);
            distance_km = Arrays.copyOf(distance_km, capacity);
            height_m = Arrays.copyOf(height_m, capacity);
            clutterHeight_m = Arrays.copyOf(clutterHeight_m, capacity);
        }
        size = newSize;
    }

    /** Number of points, terminals included. */
    public int size() {
        return size;
    }

    /** Distances from the transmitter in km; entries up to {@link #size()} are valid. */
    public double[] distances_km() {
        return distance_km;
    }

    /** Ground heights in m above sea level; entries up to {@link #size()} are valid. */
    public double[] heights_m() {
        return height_m;
    }

    /** Representative clutter heights in m above ground; entries up to {@link #size()} are valid. */
    public double[] clutterHeights_m() {
        return clutterHeight_m;
    }

    /** Zone of each point, valid up to {@link #size()}; null if the path is inland throughout. */
    public RadioClimaticZone @Nullable [] zones() {
        return zone;
    }

    /**
     * Says which zone each point lies in, until the next {@link #resize}.
     *
     * @throws IllegalArgumentException if there is not one zone for every point
     */
    public void useZones(RadioClimaticZone[] zones) {
        if (zones.length < size) {
            throw new IllegalArgumentException(zones.length + " zones for a path of " + size + " points");
        }
        zone = zones;
    }

    /** Length of the path in km. */
    public double length_km() {
        return distance_km[size - 1];
    }
}
