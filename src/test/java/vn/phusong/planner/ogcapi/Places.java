package vn.phusong.planner.ogcapi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A layer that lives in memory: 40 squares of 0.01° on a row along 21.5° N, one L-shaped polygon, one point, one place
 * that nobody has located, and names that are awkward in JSON, HTML and CSV.
 */
public class Places implements CollectionProvider {

    public static final String ID = "test-places";

    static final List<PropertyDefinition> PROPERTIES = List.of(
            PropertyDefinition.text("name", "Tên", "Name"),
            PropertyDefinition.choice("status", List.of("COVERED", "UNCOVERED"), "Trạng thái", "Status"),
            PropertyDefinition.integer("people", "Số dân", "People"),
            PropertyDefinition.number("margin_dB", 2, "dB", "Dự trữ", "Margin"),
            PropertyDefinition.flag("electrified", "Có điện", "Electrified"),
            PropertyDefinition.date("since", "Từ ngày", "Since"));

    /** Outer ring clockwise on purpose: it must come out the other way round. The notch is the north-east quarter. */
    static final String L_SHAPE = "POLYGON ((105.5 21.0, 105.5 21.2, 105.6 21.2, 105.6 21.1, 105.7 21.1, 105.7 21.0,"
            + " 105.5 21.0))";

    @Override
    public CollectionDescription description() {
        return new CollectionDescription(
                ID,
                BilingualText.of("Nơi thử", "Test places"),
                BilingualText.of("Chỉ để thử <b>", "Only for tests <b>"),
                GeometryKind.ANY);
    }

    @Override
    public LayerContent read(Publication publication) {
        LayerSource source = new LayerSource("CC0-1.0", "made by a test", publication.synthetic(), null);
        return new LayerContent(source, PROPERTIES, sink -> {
            for (int i = 39; i >= 0; i--) {
                sink.accept(square(i));
            }
            sink.accept(feature("2024-11:l", L_SHAPE, TimeInterval.ALWAYS, Map.of("name", "<script>alert(1)</script>")));
            sink.accept(feature("2024-11:p", "POINT (104.123456789 21.5)", TimeInterval.ALWAYS, Map.of(
                    "name", "=1+1, \"quoted\"", "margin_dB", -0.005)));
            sink.accept(feature("2024-11:n", null, TimeInterval.ALWAYS, Map.of("name", "Chưa rõ vị trí")));
        });
    }

    /** Squares 0–19 are valid until 1 July 2025, squares 20–39 from then on. */
    private static Feature square(int i) {
        double west = 105 + i * 0.02;
        Map<String, Object> values = new HashMap<>();
        values.put("name", "Khu " + i);
        values.put("status", i % 4 == 0 ? "UNCOVERED" : "COVERED");
        values.put("people", i * 10);
        values.put("margin_dB", i - 10.125);
        values.put("electrified", i != 3);
        values.put("since", LocalDate.of(2024, 11, 1));
        LocalDate change = LocalDate.of(2025, 7, 1);
        return feature(
                String.format(Locale.ROOT, "2024-11:%03d", i),
                String.format(
                        Locale.ROOT,
                        "POLYGON ((%1$f 21.5, %2$f 21.5, %2$f 21.51, %1$f 21.51, %1$f 21.5))",
                        west,
                        west + 0.01),
                i < 20 ? TimeInterval.ofDays(null, change) : TimeInterval.ofDays(change, null),
                values);
    }

    static Feature feature(String id, @Nullable String wkt, TimeInterval validity, Map<String, Object> values) {
        return new Feature(id, wkt == null ? null : geometry(wkt), validity, values);
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException wrongTest) {
            throw new IllegalArgumentException(wkt, wrongTest);
        }
    }

    static Publication publication(long dataVersion) {
        return new Publication(
                dataVersion,
                "a".repeat(64),
                "test",
                BilingualText.of("Thử", "Test"),
                "CC0-1.0",
                "made by a test",
                Instant.parse("2026-01-02T03:04:05Z"),
                true,
                new TreeMap<>(),
                "{}");
    }

    /** The layer, built as it is built for publication. */
    public static LayerSnapshot snapshot() {
        Places places = new Places();
        return new SnapshotBuilder(new FeatureCollections(List.of(places)), List.of())
                .build(places, publication(7));
    }
}
