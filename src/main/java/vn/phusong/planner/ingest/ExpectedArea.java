package vn.phusong.planner.ingest;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Knows where the places of a pack must lie. A module that has the boundaries brings a bean of this type. */
public interface ExpectedArea {

    /**
     * The land of the pack's units in lon/lat, as loaded up to now, also within the transaction that is under way;
     * empty while there are none.
     */
    Optional<Geometry> find(String packId);
}
