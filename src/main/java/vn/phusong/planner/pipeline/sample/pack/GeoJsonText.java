package vn.phusong.planner.pipeline.sample.pack;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;

/**
 * A GeoJSON file in the making (RFC 7946), one feature a line; geometries come in metres of the
 * {@link LocalPlane} and go out as degrees with fixed decimals, outer rings counter-clockwise.
 */
final class GeoJsonText {

    private final StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
    private final int decimals;
    private boolean first = true;

    /** @param decimals of a degree; those the shapes were made with */
    GeoJsonText(int decimals) {
        this.decimals = decimals;
    }

    /** @param properties numbers, booleans or texts; a null value is left out */
    void feature(String id, Geometry geometry, Map<String, ? extends @Nullable Object> properties) {
        text.append(first ? "" : ",\n");
        first = false;
        text.append("{\"type\":\"Feature\",\"id\":").append(json(id)).append(",\"geometry\":");
        append(geometry);
        text.append(",\"properties\":{");
        text.append(properties.entrySet().stream()
                .filter(property -> property.getValue() != null)
                .map(property -> json(property.getKey()) + ":" + value(property.getValue()))
                .collect(Collectors.joining(",")));
        text.append("}}");
    }

    @Override
    public String toString() {
        return text + "\n]}\n";
    }

    private void append(Geometry geometry) {
        if (geometry instanceof Point point) {
            text.append("{\"type\":\"Point\",\"coordinates\":").append(position(point.getCoordinate())).append('}');
        } else if (geometry instanceof Polygon polygon) {
            text.append("{\"type\":\"Polygon\",\"coordinates\":");
            append(polygon);
            text.append('}');
        } else {
            text.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                text.append(i == 0 ? "" : ",");
                append((Polygon) geometry.getGeometryN(i));
            }
            text.append("]}");
        }
    }

    private void append(Polygon polygon) {
        text.append('[');
        append(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            text.append(',');
            append(polygon.getInteriorRingN(i), false);
        }
        text.append(']');
    }

    private void append(LineString ring, boolean counterClockwise) {
        Coordinate[] vertices = ring.getCoordinates();
        boolean reverse = Orientation.isCCW(vertices) != counterClockwise;
        text.append('[');
        for (int i = 0; i < vertices.length; i++) {
            text.append(i == 0 ? "" : ",").append(position(vertices[reverse ? vertices.length - 1 - i : i]));
        }
        text.append(']');
    }

    private String position(Coordinate c) {
        return "[" + Decimals.fixed(LocalPlane.lon(c.x), decimals) + "," + Decimals.fixed(LocalPlane.lat(c.y), decimals)
                + "]";
    }

    private static String value(@Nullable Object value) {
        return value instanceof String string ? json(string) : String.valueOf(value);
    }

    private static String json(String string) {
        return '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
