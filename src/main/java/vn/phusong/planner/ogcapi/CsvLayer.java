package vn.phusong.planner.ogcapi;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Writes a layer as RFC 4180 CSV: id, a point (of a polygon: one inside it), the properties, and what every figure
 * carries. It begins with a byte order mark, without which Excel garbles Vietnamese; a text that Excel would run as a
 * formula gets an apostrophe in front.
 */
final class CsvLayer {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvLayer() {}

    static byte[] bytes(LayerSnapshot layer) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(Stream.of(
                            Stream.of("id", "lon", "lat"),
                            layer.properties().stream().map(PropertyDefinition::name),
                            Stream.of("data_version", "data_is_synthetic"))
                    .flatMap(names -> names));
            for (ServedFeature feature : layer.features()) {
                csv.printRecord(row(layer, feature));
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<@Nullable String> row(LayerSnapshot layer, ServedFeature feature) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(feature.id());
        Geometry geometry = feature.geometry();
        Point place = geometry == null ? null : geometry.getInteriorPoint();
        row.add(place == null ? null : degrees(place.getX()));
        row.add(place == null ? null : degrees(place.getY()));
        feature.values().forEach(value -> row.add(cell(value)));
        row.add(Long.toString(layer.publication().dataVersion()));
        row.add(Boolean.toString(layer.source().synthetic()));
        return row;
    }

    private static @Nullable String cell(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        return value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    private static String degrees(double degrees) {
        StringBuilder text = new StringBuilder();
        GeoJsonText.degrees(text, degrees);
        return text.toString();
    }
}
