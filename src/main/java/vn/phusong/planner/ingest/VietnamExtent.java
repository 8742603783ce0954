package vn.phusong.planner.ingest;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Where data of a Vietnamese province can lie: mainland, islands and waters, with a margin. Data outside has a wrong
 * reference system, swapped axes or zeros for "not known".
 */
public final class VietnamExtent {
    public static final int WEST_DEG = 102;
    public static final int EAST_DEG = 118;
    public static final int SOUTH_DEG = 6;
    public static final int NORTH_DEG = 24;

    private static final Envelope EXTENT = new Envelope(WEST_DEG, EAST_DEG, SOUTH_DEG, NORTH_DEG);

    private VietnamExtent() {}

    public static boolean contains(Envelope lonLat) {
        return EXTENT.contains(lonLat);
    }

    /** The extent as a polygon in lon/lat. */
    public static Geometry area() {
        return new GeometryFactory().toGeometry(EXTENT);
    }

    /** For messages. */
    public static String expected() {
        return "lon " + WEST_DEG + " … " + EAST_DEG + ", lat " + SOUTH_DEG + " … " + NORTH_DEG;
    }
}
