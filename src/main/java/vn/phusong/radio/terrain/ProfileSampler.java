package vn.phusong.radio.terrain;

import vn.phusong.radio.geodesy.GeodesicTrack;
import vn.phusong.radio.geodesy.LonLat;

/**
 * Cuts the profile of a path out of the terrain. This is the definition of <em>the exact profile</em>,
 * against which every faster method is judged: the WGS 84 geodesic, ceil(d/s) + 1 equidistant points
 * with s the sampling step (the elevation model's north–south posting unless given), bilinear heights,
 * clutter of the nearest grid point.
 *
 * <p>Where the elevation is a surface model it already contains trees and buildings, and no clutter
 * height is added. Unknown heights are NaN in the profile. Paths shorter than 1 m, as straight under a
 * mast, count as 1 m long, because a path needs a direction.
 *
 * <p>Holds the line's scratch memory, so one per thread; allocates nothing per path.
 */
public final class ProfileSampler {

    /** Longest path in m: beyond it points would leave the geodesic by more than a few cm. */
    public static final double MAX_LENGTH_M = 150_000;

    /** Shortest path in m. */
    public static final double MIN_LENGTH_M = 1;

    private final ElevationModel elevation;
    private final ClutterModel clutter;
    private final boolean addsClutter;
    private final double sampling_m;
    private final GeodesicTrack track = new GeodesicTrack();

    /** A sampler with the elevation model's posting as its step. */
    public ProfileSampler(ElevationModel elevation, ClutterModel clutter) {
        this(elevation, clutter, elevation.posting_m());
    }

    /**
     * @param sampling_m largest distance of neighbouring points of a profile
     */
    public ProfileSampler(ElevationModel elevation, ClutterModel clutter, double sampling_m) {
        if (!(sampling_m >= 1 && sampling_m <= 10_000)) {
            throw new IllegalArgumentException("sampling must be 1..10000 m, not " + sampling_m);
        }
        this.elevation = elevation;
        this.clutter = clutter;
        this.addsClutter = addsClutter(elevation, clutter);
        this.sampling_m = sampling_m;
    }

    /** Whether the clutter's heights go onto the elevation's: not where these contain them already. */
    static boolean addsClutter(ElevationModel elevation, ClutterModel clutter) {
        return !elevation.isSurfaceModel() && clutter != ClutterModel.none();
    }

    /** Fills the profile of the path from the transmitter to the receiver. */
    public void sample(LonLat transmitter, LonLat receiver, PathProfile into) {
        line(transmitter.lon_deg(), transmitter.lat_deg(), receiver.lon_deg(), receiver.lat_deg());
        fill(into);
    }

    /**
     * Sets the path without sampling it, for callers that first want its length and direction.
     *
     * @throws IllegalArgumentException if a coordinate is NaN
     */
    public void line(double txLon_deg, double txLat_deg, double rxLon_deg, double rxLat_deg) {
        track.between(txLon_deg, txLat_deg, rxLon_deg, rxLat_deg);
    }

    /** Length of the path in m, at least {@link #MIN_LENGTH_M}. */
    public double length_m() {
        return Math.max(MIN_LENGTH_M, track.length_m());
    }

    /** Azimuth from the transmitter towards the receiver, in degrees clockwise from north. */
    public double azimuth_deg() {
        return track.azimuthAtStart_deg();
    }

    /**
     * Fills the profile of the path set last.
     *
     * @throws IllegalArgumentException if the path is longer than {@link #MAX_LENGTH_M}
     */
    public void fill(PathProfile profile) {
        double length_m = length_m();
        if (length_m > MAX_LENGTH_M) {
            throw new IllegalArgumentException("a path may be " + MAX_LENGTH_M + " m long, not " + length_m);
        }
        int steps = (int) Math.ceil(length_m / sampling_m);
        profile.resize(steps + 1);
        double[] distance_km = profile.distances_km();
        double[] height_m = profile.heights_m();
        double[] clutter_m = profile.clutterHeights_m();
        double step = 1.0 / steps;
        for (int i = 0; i <= steps; i++) {
            double fraction = i == steps ? 1 : i * step;
            double lon = track.lon_deg(fraction);
            double lat = track.lat_deg(fraction);
            distance_km[i] = length_m / 1000 * fraction;
            height_m[i] = elevation.height_m(lon, lat);
            clutter_m[i] = addsClutter ? clutter.height_m(lon, lat) : 0;
        }
    }
}
