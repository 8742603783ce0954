package vn.phusong.planner.admin.crosswalk;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.radio.geodesy.Wgs84;

/**
 * The normal cylindrical equal-area projection of the WGS 84 ellipsoid with standard parallel 21°N (Snyder, Map
 * Projections: A Working Manual, USGS 1395, eq. 10-14, 10-15 and 3-12): areas in m² are exact, whatever the place.
 */
final class EqualArea implements CoordinateSequenceFilter {
    private static final double STANDARD_PARALLEL_DEG = 21;
    private static final double E = Math.sqrt(Wgs84.E2);
    private static final double K0;

    static {
        double sin = StrictMath.sin(Math.toRadians(STANDARD_PARALLEL_DEG));
        K0 = StrictMath.cos(Math.toRadians(STANDARD_PARALLEL_DEG)) / Math.sqrt(1 - Wgs84.E2 * sin * sin);
    }

    private EqualArea() {}

    /** A copy of a geometry in degrees, in metres. */
    static Geometry project(Geometry lonLat) {
        Geometry projected = lonLat.copy();
        projected.apply(new EqualArea());
        return projected;
    }

    @Override
    public void filter(CoordinateSequence sequence, int index) {
        double lon = Math.toRadians(sequence.getX(index));
        double sin = StrictMath.sin(Math.toRadians(sequence.getY(index)));
        double q = (1 - Wgs84.E2)
                * (sin / (1 - Wgs84.E2 * sin * sin)
                        - StrictMath.log((1 - E * sin) / (1 + E * sin)) / (2 * E));
        sequence.setOrdinate(index, 0, Wgs84.A_M * K0 * lon);
        sequence.setOrdinate(index, 1, Wgs84.A_M * q / (2 * K0));
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
