package vn.phusong.planner.ingest.reader.flatgeobuf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.GeometryFault;
import vn.phusong.planner.ingest.reader.PlaneGeometry;

/** A FlatGeobuf geometry as JTS. The library's own conversion believes every length it reads, however damaged. */
final class FlatGeobufGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int MOST_PARTS = 1_000_000;

    private FlatGeobufGeometry() {}

    /**
     * @param type of the layer, which counts where the geometry itself names none
     * @return null for an empty geometry
     */
    static org.locationtech.jts.geom.@Nullable Geometry read(Geometry geometry, int type) throws GeometryFault {
        int known = geometry.type() == GeometryType.Unknown ? type : geometry.type();
        int size = geometry.getByteBuffer().limit();
        return switch (known) {
            case GeometryType.Point, GeometryType.MultiPoint ->
                PlaneGeometry.of(FACTORY.createMultiPointFromCoords(places(geometry, size)));
            case GeometryType.Polygon -> PlaneGeometry.of(polygon(geometry, size));
            case GeometryType.MultiPolygon -> PlaneGeometry.of(multiPolygon(geometry, size));
            default -> throw new GeometryFault(
                    IngestIssue.WRONG_GEOMETRY_TYPE, name(known), "Point | Polygon | MultiPolygon");
        };
    }

    private static org.locationtech.jts.geom.Geometry multiPolygon(Geometry geometry, int size)
            throws GeometryFault {
        int count = geometry.partsLength();
        if (count > MOST_PARTS) {
            throw broken(count + " parts");
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            polygons.add(polygon(geometry.parts(i), size));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(Geometry geometry, int size) throws GeometryFault {
        Coordinate[] places = places(geometry, size);
        int count = Math.max(geometry.endsLength(), 1);
        List<LinearRing> rings = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < count; i++) {
            long end = geometry.endsLength() == 0 ? places.length : geometry.ends(i);
            if (end < start || end > places.length) {
                throw broken("ring " + (i + 1));
            }
            rings.add(ring(Arrays.copyOfRange(places, start, (int) end)));
            start = (int) end;
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(Coordinate[] places) throws GeometryFault {
        if (places.length < 4 || !places[0].equals2D(places[places.length - 1])) {
            throw broken("ring of " + places.length + " points, not closed");
        }
        return FACTORY.createLinearRing(places);
    }

    private static Coordinate[] places(Geometry geometry, int size) throws GeometryFault {
        int numbers = geometry.xyLength();
        if (numbers % 2 != 0 || (long) numbers * Double.BYTES > size) {
            throw broken(numbers + " numbers");
        }
        Coordinate[] places = new Coordinate[numbers / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = new CoordinateXY(geometry.xy(2 * i), geometry.xy(2 * i + 1));
        }
        return places;
    }

    private static String name(int type) {
        return type >= 0 && type < GeometryType.names.length ? GeometryType.name(type) : "type " + type;
    }

    private static GeometryFault broken(String what) {
        return new GeometryFault(IngestIssue.BROKEN_GEOMETRY, what, FlatGeobufStream.EXPECTED);
    }
}
