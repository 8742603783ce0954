package vn.phusong.planner.ogcapi.document;

import java.util.List;
import java.util.Map;

/** The conformance classes that this service meets, {@code /ogc/conformance} (OGC API Features Part 1, §7.4). */
public final class ConformanceDocument {

    public static final List<String> CLASSES = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters");

    private ConformanceDocument() {}

    public static Map<String, Object> of() {
        return Map.of("conformsTo", CLASSES);
    }
}
