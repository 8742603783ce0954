package vn.phusong.planner.pipeline.sample.land;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * An invented hamlet.
 *
 * @param code commune code and two digits
 * @param centre the culture house, inside the shape
 * @param dwellings where its people live; their sum is the population
 */
public record Hamlet(
        String code,
        String name,
        String commune,
        Geometry shape,
        Coordinate centre,
        int population,
        int households,
        boolean electrified,
        boolean especiallyDifficult,
        List<Dwelling> dwellings,
        String communeName) {

    /** Name with the commune's, for what stands there. */
    public String place() {
        return name + ", " + communeName;
    }

    /** A settlement point with its people. */
    public record Dwelling(Coordinate position, int people) {}
}
