package vn.phusong.planner.ingest.reader;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import vn.phusong.planner.ingest.IngestIssue;

/** What a pack can use of a geometry: two finite dimensions of a point, a polygon or several polygons. */
public final class PlaneGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Set<String> TYPES = Set.of("Point", "Polygon", "MultiPolygon");

    private PlaneGeometry() {}

    /**
     * @param geometry a single point may come as a MultiPoint; heights and measures are passed over
     * @return null for an empty one
     */
    public static @Nullable Geometry of(Geometry geometry) throws GeometryFault {
        if (geometry.isEmpty()) {
            return null;
        }
        Geometry single = geometry.getNumGeometries() == 1 && geometry.getDimension() == 0
                ? geometry.getGeometryN(0)
                : geometry;
        if (!TYPES.contains(single.getGeometryType())) {
            throw new GeometryFault(
                    IngestIssue.WRONG_GEOMETRY_TYPE, single.getGeometryType(), "Point | Polygon | MultiPolygon");
        }
        for (Coordinate place : single.getCoordinates()) {
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                throw new GeometryFault(IngestIssue.NOT_FINITE, place.x + ", " + place.y, "1234.567, 1234.567");
            }
        }
        return new GeometryEditor(FACTORY).edit(single, new ToPlane());
    }

    private static final class ToPlane extends GeometryEditor.CoordinateOperation {
        @Override
        public Coordinate[] edit(Coordinate[] places, Geometry geometry) {
            Coordinate[] plane = new Coordinate[places.length];
            for (int i = 0; i < places.length; i++) {
                plane[i] = new CoordinateXY(places[i].x, places[i].y);
            }
            return plane;
        }
    }
}
