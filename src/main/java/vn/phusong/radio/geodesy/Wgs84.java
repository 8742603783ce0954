package vn.phusong.radio.geodesy;

/** The WGS 84 ellipsoid: constants (EPSG:7030) and its radii of curvature. */
public final class Wgs84 {

    /** Semi-major axis in m. */
    public static final double A_M = 6378137.0;

    /** Flattening. */
    public static final double F = 1 / 298.257223563;

    /** Semi-minor axis in m. */
    public static final double B_M = A_M * (1 - F);

    /** First eccentricity squared. */
    public static final double E2 = F * (2 - F);

    private Wgs84() {}

    /** Radius of curvature in the meridian (north–south) at a latitude, in m. */
    public static double meridianRadius_m(double lat_deg) {
        double sin = Math.sin(Math.toRadians(lat_deg));
        double w2 = 1 - E2 * sin * sin;
        return A_M * (1 - E2) / (w2 * Math.sqrt(w2));
    }

    /** Radius of curvature in the prime vertical (east–west) at a latitude, in m. */
    public static double primeVerticalRadius_m(double lat_deg) {
        double sin = Math.sin(Math.toRadians(lat_deg));
        return A_M / Math.sqrt(1 - E2 * sin * sin);
    }
}
