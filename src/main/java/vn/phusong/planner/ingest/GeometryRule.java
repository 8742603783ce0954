package vn.phusong.planner.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What geometry the rows of a kind have. Formats without geometry give it in the columns {@link #columnFields}.
 *
 * @param types GeoJSON geometry types
 * @param required whether a row must have one
 */
public record GeometryRule(Set<String> types, boolean required) {

    public static final GeometryRule NONE = new GeometryRule(Set.of(), false);
    public static final GeometryRule POINT = new GeometryRule(Set.of("Point"), true);
    public static final GeometryRule AREA = new GeometryRule(Set.of("Polygon", "MultiPolygon"), true);
    public static final GeometryRule AREA_OR_POINT =
            new GeometryRule(Set.of("Polygon", "MultiPolygon", "Point"), true);

    public GeometryRule optional() {
        return new GeometryRule(types, false);
    }

    public boolean exists() {
        return !types.isEmpty();
    }

    public boolean allowsPoint() {
        return types.contains("Point");
    }

    /** Names of the fields that hold places where the format has no geometry; a file has one, or a pair of them. */
    public Set<String> columnFields() {
        Set<String> fields = new LinkedHashSet<>();
        if (allowsPoint()) {
            fields.addAll(List.of("lon", "lat", "x", "y", "lonlat", "latlon"));
        }
        if (exists()) {
            fields.add("wkt");
        }
        return fields;
    }

    /** The allowed types, for messages. */
    public String allowed() {
        return String.join(" | ", new TreeSet<>(types)) + (required ? "" : " | null");
    }
}
