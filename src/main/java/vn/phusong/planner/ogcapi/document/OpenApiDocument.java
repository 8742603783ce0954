package vn.phusong.planner.ogcapi.document;

import static vn.phusong.planner.ogcapi.document.JsonTree.object;
import static vn.phusong.planner.ogcapi.document.JsonTree.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phusong.planner.ogcapi.CollectionDescription;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.PropertyDefinition;

/**
 * The definition of the OGC part of the API, {@code /ogc/api} (OpenAPI 3.0, self-contained). Each collection has paths
 * of its own, because each has its own properties to filter by.
 */
public final class OpenApiDocument {

    private OpenApiDocument() {}

    /** @param collections every collection, with its layer once something is published */
    public static Map<String, Object> of(
            ServiceAddress address, Map<CollectionDescription, Optional<LayerSnapshot>> collections) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", path("getLandingPage", "Landing page", "Capabilities", MediaTypes.JSON, "landingPage"));
        paths.put(
                "/conformance",
                path("getConformance", "Conformance classes", "Capabilities", MediaTypes.JSON, "conformance"));
        paths.put("/api", path("getApi", "This definition", "Capabilities", MediaTypes.OPENAPI, "object"));
        paths.put(
                "/collections",
                path("getCollections", "Collections", "Capabilities", MediaTypes.JSON, "collections"));
        collections.forEach((description, layer) -> addPaths(paths, description, layer));
        return object(
                "openapi", "3.0.3",
                "info",
                        object(
                                "title", LandingDocument.TITLE.both(),
                                "description", LandingDocument.DESCRIPTION.both(),
                                "version", "1.0.0",
                                "license", object("name", "Apache-2.0")),
                "servers", List.of(object("url", address.ogc())),
                "tags", List.of(object("name", "Capabilities"), object("name", "Data")),
                "paths", paths,
                "components", OpenApiComponents.of());
    }

    private static void addPaths(
            Map<String, Object> paths, CollectionDescription description, Optional<LayerSnapshot> layer) {
        String id = description.id();
        String title = description.title().en();
        String name = operation(id);
        String root = "/collections/" + id;
        paths.put(root, path("describe" + name, title, "Capabilities", MediaTypes.JSON, "collection"));
        paths.put(
                root + "/queryables",
                path("get" + name + "Queryables", title + ": queryables", "Data", MediaTypes.SCHEMA, "object"));
        paths.put(
                root + "/schema",
                path("get" + name + "Schema", title + ": schema", "Data", MediaTypes.SCHEMA, "object"));
        List<Object> filters = new ArrayList<>();
        OpenApiComponents.ITEM_PARAMETERS.forEach(parameter -> filters.add(reference("parameters/" + parameter)));
        layer.map(LayerSnapshot::properties)
                .orElse(List.of())
                .forEach(property -> filters.add(filter(property)));
        paths.put(
                root + "/items",
                get("get" + name + "Items", title + ": features", "Data", filters, MediaTypes.GEOJSON, "features"));
        paths.put(
                root + "/items/{featureId}",
                get(
                        "get" + name + "Item",
                        title + ": one feature",
                        "Data",
                        List.of(reference("parameters/featureId"), reference("parameters/f")),
                        MediaTypes.GEOJSON,
                        "feature"));
    }

    private static Map<String, Object> filter(PropertyDefinition property) {
        Map<String, Object> schema = SchemaDocument.property(property);
        schema.remove("x-ogc-unit");
        return object(
                "name", property.name(),
                "in", "query",
                "description", property.title().both(),
                "required", false,
                "schema", schema,
                "style", "form",
                "explode", false);
    }

    private static Map<String, Object> path(
            String operationId, String summary, String tag, String mediaType, String schema) {
        return get(operationId, summary, tag, List.of(reference("parameters/f")), mediaType, schema);
    }

    private static Map<String, Object> get(
            String operationId,
            String summary,
            String tag,
            List<?> parameters,
            String mediaType,
            String schema) {
        Map<String, Object> responses = object(
                "200",
                object(
                        "description",
                        summary,
                        "content",
                        object(
                                mediaType,
                                object("schema", reference("schemas/" + schema)),
                                MediaTypes.HTML,
                                object("schema", object("type", "string")))));
        for (String status : List.of("400", "404", "406", "410", "500", "503")) {
            responses.put(status, reference("responses/problem"));
        }
        return object(
                "get",
                object(
                        "tags", List.of(tag),
                        "summary", summary,
                        "operationId", operationId,
                        "parameters", parameters,
                        "responses", responses));
    }

    /** {@code hamlet-gaps} → {@code HamletGaps}. */
    private static String operation(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
