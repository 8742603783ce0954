package vn.phusong.planner.ogcapi;

/** What the geometries of a collection are; a feature may still have none. */
public enum GeometryKind {
    POINT("geometry-point"),
    MULTIPOLYGON("geometry-multipolygon"),
    /** Polygons and points in one collection. */
    ANY("geometry-any");

    private final String schemaFormat;

    GeometryKind(String schemaFormat) {
        this.schemaFormat = schemaFormat;
    }

    /** Value of {@code format} in a JSON schema (OGC API Features Part 3, table of geometry formats). */
    public String schemaFormat() {
        return schemaFormat;
    }
}
