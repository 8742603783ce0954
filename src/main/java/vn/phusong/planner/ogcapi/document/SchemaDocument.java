package vn.phusong.planner.ogcapi.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.PropertyDefinition;

/**
 * The properties of a collection as JSON Schema: what can be queried ({@code queryables}, OGC API Features Part 3) and
 * what a GeoJSON feature looks like ({@code schema}, rel {@code describedby}).
 */
public final class SchemaDocument {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private SchemaDocument() {}

    /** Every property can be queried, and the geometry by bbox. */
    public static Map<String, Object> queryables(ServiceAddress address, LayerSnapshot layer) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "geometry",
                Map.of(
                        "title",
                        "Vị trí · Geometry",
                        "format",
                        layer.description().geometry().schemaFormat(),
                        "x-ogc-role",
                        "primary-geometry"));
        layer.properties().forEach(property -> properties.put(property.name(), property(property)));
        Map<String, Object> schema = head(address.queryables(layer.description().id()), layer);
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A feature of the collection's items. */
    public static Map<String, Object> feature(ServiceAddress address, LayerSnapshot layer) {
        Map<String, Object> values = new LinkedHashMap<>();
        layer.properties().forEach(property -> values.put(property.name(), property(property)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string", "enum", List.of("Feature")));
        properties.put("id", Map.of("type", "string"));
        properties.put(
                "geometry",
                Map.of("type", List.of("object", "null"), "format", layer.description().geometry().schemaFormat()));
        properties.put("properties", Map.of("type", "object", "properties", values));
        Map<String, Object> schema = head(address.schema(layer.description().id()), layer);
        schema.put("required", List.of("type", "id", "geometry", "properties"));
        schema.put("properties", properties);
        return schema;
    }

    /** The schema of one property's values. */
    static Map<String, Object> property(PropertyDefinition property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.title().both());
        schema.put("type", property.type().schemaType());
        if (property.type().schemaFormat() != null) {
            schema.put("format", property.type().schemaFormat());
        }
        if (!property.values().isEmpty()) {
            schema.put("enum", property.values());
        }
        if (property.unit() != null) {
            schema.put("x-ogc-unit", property.unit());
        }
        return schema;
    }

    private static Map<String, Object> head(String id, LayerSnapshot layer) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", id);
        schema.put("type", "object");
        schema.put("title", layer.description().title().both());
        schema.put("description", layer.description().description().both());
        return schema;
    }
}
