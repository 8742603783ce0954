package vn.phusong.planner.ogcapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as its provider gives it.
 *
 * @param id stable over publications, unique in the collection; never a number that a database made
 * @param geometry in degrees of longitude and latitude (CRS84); null when the place is not known
 * @param validity when the feature is true; {@link TimeInterval#ALWAYS} where nothing is said
 * @param values by property name; a missing name or a null value is written as null
 */
public record Feature(
        String id, @Nullable Geometry geometry, TimeInterval validity, Map<String, ? extends @Nullable Object> values) {

    public Feature {
        if (id.isEmpty() || id.length() > 200) {
            throw new IllegalArgumentException("feature id must have 1 to 200 characters, was '" + id + "'");
        }
    }
}
