package vn.phusong.planner.ogcapi.document;

import static vn.phusong.planner.ogcapi.document.JsonTree.object;
import static vn.phusong.planner.ogcapi.document.JsonTree.reference;

import java.util.List;
import java.util.Map;
import vn.phusong.planner.ogcapi.query.ItemsQuery;
import vn.phusong.planner.ogcapi.query.ItemsQueryParser;

/** The shared parameters, schemas and responses of the API definition. Nothing refers outside the document. */
final class OpenApiComponents {

    /** Parameters of every collection's items, by their names under {@code components.parameters}. */
    static final List<String> ITEM_PARAMETERS =
            List.of("f", "bbox", "bboxCrs", "datetime", "limit", "offset", "after", "before", "version");

    private static final Map<String, Object> STRING = Map.of("type", "string");
    private static final Map<String, Object> INTEGER = object("type", "integer", "minimum", 0);

    private OpenApiComponents() {}

    static Map<String, Object> of() {
        return object("parameters", parameters(), "schemas", schemas(), "responses", responses());
    }

    private static Map<String, Object> parameters() {
        return object(
                "f", query("f", "Format; else the Accept header decides", choice("json", "html")),
                "bbox", query(
                        "bbox",
                        "West, south, east, north in degrees, or six numbers with heights",
                        object(
                                "type", "array",
                                "items", object("type", "number"),
                                "minItems", 4,
                                "maxItems", 6)),
                "bboxCrs", query("bbox-crs", "Reference system of bbox", choice(ItemsQueryParser.CRS84)),
                "datetime", query("datetime", "RFC 3339 instant, day, or interval with .. for an open end", STRING),
                "limit", query(
                        "limit",
                        "Most features on a page; a greater number counts as the maximum",
                        object(
                                "type", "integer",
                                "minimum", 1,
                                "maximum", ItemsQuery.MAX_LIMIT,
                                "default", ItemsQuery.DEFAULT_LIMIT)),
                "offset", query("offset", "Number of matching features to skip", INTEGER),
                "after", query("after", "Id of the feature after which the page begins (as in next links)", STRING),
                "before", query("before", "Id of the feature before which the page ends (as in prev links)", STRING),
                "version", query("version", "Data version of the whole walk; 410 when it is gone", INTEGER),
                "featureId", object(
                        "name", "featureId",
                        "in", "path",
                        "description", "Id of the feature",
                        "required", true,
                        "schema", STRING));
    }

    private static Map<String, Object> schemas() {
        Map<String, Object> links = object("type", "array", "items", reference("schemas/link"));
        Map<String, Object> features = object("type", "array", "items", reference("schemas/feature"));
        return object(
                "object", object("type", "object"),
                "link", structure(List.of("href", "rel"), "href", STRING, "rel", STRING, "type", STRING, "title", STRING),
                "landingPage", structure(List.of("links"), "title", STRING, "description", STRING, "links", links),
                "conformance", structure(List.of("conformsTo"), "conformsTo", object("type", "array", "items", STRING)),
                "collection", structure(
                        List.of("id", "links"),
                        "id", STRING,
                        "title", STRING,
                        "description", STRING,
                        "extent", object("type", "object"),
                        "itemType", STRING,
                        "crs", object("type", "array", "items", STRING),
                        "links", links),
                "collections", structure(
                        List.of("links", "collections"),
                        "links", links,
                        "collections", object("type", "array", "items", reference("schemas/collection"))),
                "feature", structure(
                        List.of("type", "geometry", "properties"),
                        "type", choice("Feature"),
                        "id", STRING,
                        "geometry", object("type", "object", "nullable", true),
                        "properties", object("type", "object", "nullable", true),
                        "links", links),
                "features", structure(
                        List.of("type", "features"),
                        "type", choice("FeatureCollection"),
                        "timeStamp", object("type", "string", "format", "date-time"),
                        "numberMatched", INTEGER,
                        "numberReturned", INTEGER,
                        "links", links,
                        "features", features),
                "problem", structure(
                        List.of("type", "title", "status"),
                        "type", STRING,
                        "title", STRING,
                        "title_vi", STRING,
                        "status", object("type", "integer"),
                        "detail", STRING,
                        "detail_vi", STRING));
    }

    private static Map<String, Object> responses() {
        return object(
                "problem",
                object(
                        "description",
                        "What is wrong, in English and Vietnamese (RFC 9457)",
                        "content",
                        object("application/problem+json", object("schema", reference("schemas/problem")))));
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return object(
                "name", name,
                "in", "query",
                "description", description,
                "required", false,
                "schema", schema,
                "style", "form",
                "explode", false);
    }

    private static Map<String, Object> choice(String... values) {
        return object("type", "string", "enum", List.of(values));
    }

    /** An object with required members. */
    private static Map<String, Object> structure(List<String> required, Object... properties) {
        return object("type", "object", "required", required, "properties", object(properties));
    }
}
