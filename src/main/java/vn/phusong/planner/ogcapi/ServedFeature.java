package vn.phusong.planner.ogcapi;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A feature of a snapshot, rendered once. It is never changed: arrays are private to it and to the package. */
public final class ServedFeature {

    private final String id;
    private final @Nullable Geometry geometry;
    private final TimeInterval validity;
    private final @Nullable Object[] values;
    private final byte[] json;

    ServedFeature(
            String id, @Nullable Geometry geometry, TimeInterval validity, @Nullable Object[] values, byte[] json) {
        this.id = id;
        this.geometry = geometry;
        this.validity = validity;
        this.values = values;
        this.json = json;
    }

    public String id() {
        return id;
    }

    /** Seven decimals, wound as RFC 7946 wants; null when the place is not known. Not to be changed. */
    public @Nullable Geometry geometry() {
        return geometry;
    }

    public TimeInterval validity() {
        return validity;
    }

    /** Canonical values in the order of the snapshot's properties. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Nullable Object value(int property) {
        return values[property];
    }

    /** The feature as a GeoJSON object, UTF-8. Shared: not to be changed. */
    public byte[] json() {
        return json;
    }
}
