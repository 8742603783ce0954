package vn.phusong.planner.pipeline.sample.land;

import org.locationtech.jts.geom.Coordinate;

/**
 * Metres east and north of the province's middle on a plane that touches the WGS 84 ellipsoid there
 * (plate carrée with the two radii of curvature at 21.33° N). Lengths are true within 0.3 % over the
 * province, enough for inventing land; what PhuSong judges is measured by the kernel's geodesy.
 */
public final class LocalPlane {

    private static final double LON0 = 105.15;
    private static final double LAT0 = 21.33;
    private static final double METRES_PER_LON;
    private static final double METRES_PER_LAT;

    static {
        double semiMajor_m = 6378137;
        double flattening = 1 / 298.257223563;
        double e2 = flattening * (2 - flattening);
        double sin = StrictMath.sin(StrictMath.toRadians(LAT0));
        double cos = StrictMath.cos(StrictMath.toRadians(LAT0));
        double w = Math.sqrt(1 - e2 * sin * sin);
        METRES_PER_LON = StrictMath.toRadians(semiMajor_m / w * cos);
        METRES_PER_LAT = StrictMath.toRadians(semiMajor_m * (1 - e2) / (w * w * w));
    }

    private LocalPlane() {}

    public static double x_m(double lon) {
        return (lon - LON0) * METRES_PER_LON;
    }

    public static double y_m(double lat) {
        return (lat - LAT0) * METRES_PER_LAT;
    }

    public static double lon(double x_m) {
        return LON0 + x_m / METRES_PER_LON;
    }

    public static double lat(double y_m) {
        return LAT0 + y_m / METRES_PER_LAT;
    }

    /** The position in metres of a longitude and latitude. */
    public static Coordinate at(double lon, double lat) {
        return new Coordinate(x_m(lon), y_m(lat));
    }

    /**
     * The nearest position with longitude and latitude of 5 decimals, about 1 m: what files hold, so
     * that an edge shared in memory is shared in the file.
     */
    public static Coordinate snapped(Coordinate position) {
        double lon = Math.rint(lon(position.x) * 1e5) / 1e5;
        double lat = Math.rint(lat(position.y) * 1e5) / 1e5;
        return at(lon, lat);
    }
}
