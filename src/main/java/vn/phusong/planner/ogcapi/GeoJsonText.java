package vn.phusong.planner.ogcapi;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes features as RFC 7946 text: fixed decimals, no exponent, the same bytes in any locale. */
final class GeoJsonText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final long UNITS_PER_DEGREE = 10_000_000;

    private GeoJsonText() {}

    /** @param values canonical values in the order of the properties */
    static byte[] feature(
            String id, @Nullable Geometry geometry, List<PropertyDefinition> properties, @Nullable Object[] values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", id);
            json.writeName("geometry");
            json.writeRawValue(geometry(geometry));
            json.writeName("properties");
            json.writeStartObject();
            for (int i = 0; i < values.length; i++) {
                json.writeName(properties.get(i).name());
                value(json, values[i]);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static String geometry(@Nullable Geometry geometry) {
        if (geometry == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder(64 + 24 * geometry.getNumPoints());
        text.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
        if (geometry instanceof Point point) {
            position(text, point.getX(), point.getY());
        } else if (geometry instanceof Polygon polygon) {
            polygon(text, polygon);
        } else if (geometry instanceof MultiPolygon parts) {
            text.append('[');
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                text.append(i == 0 ? "" : ",");
                polygon(text, (Polygon) parts.getGeometryN(i));
            }
            text.append(']');
        }
        return text.append('}').toString();
    }

    /** A degree with up to seven decimals, trailing zeros dropped. */
    static void degrees(StringBuilder text, double degrees) {
        long units = Math.round(degrees * UNITS_PER_DEGREE);
        if (units < 0) {
            text.append('-');
            units = -units;
        }
        text.append(units / UNITS_PER_DEGREE);
        long fraction = units % UNITS_PER_DEGREE;
        if (fraction == 0) {
            return;
        }
        int digits = ServedGeometry.DECIMALS;
        while (fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        text.append('.');
        String shown = Long.toString(fraction);
        text.append("0".repeat(digits - shown.length())).append(shown);
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeRawValue(number.toPlainString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void polygon(StringBuilder text, Polygon polygon) {
        text.append('[');
        ring(text, polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            text.append(',');
            ring(text, polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        text.append(']');
    }

    private static void ring(StringBuilder text, CoordinateSequence positions) {
        text.append('[');
        for (int i = 0; i < positions.size(); i++) {
            text.append(i == 0 ? "" : ",");
            position(text, positions.getX(i), positions.getY(i));
        }
        text.append(']');
    }

    private static void position(StringBuilder text, double lon, double lat) {
        text.append('[');
        degrees(text, lon);
        text.append(',');
        degrees(text, lat);
        text.append(']');
    }
}
