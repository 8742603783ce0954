package vn.phusong.planner.pipeline.sample.network;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.radio.linkbudget.Technology;

/**
 * An invented site.
 *
 * @param owner operator that owns the structure
 * @param structure TOWER, MAST, ROOFTOP or POLE
 * @param status ON_AIR, PLANNED or OFF_AIR
 * @param installations the owner's first, then those of the operators that share the structure
 */
public record Site(
        String code,
        String name,
        String owner,
        Coordinate position,
        String structure,
        double structureHeight_m,
        String status,
        List<Installation> installations) {

    /** The site with other installations. */
    Site with(List<Installation> others) {
        return new Site(
                code, name, owner, position, structure, structureHeight_m, status, List.copyOf(others));
    }

    /** The site under a code. */
    Site withCode(String given) {
        return new Site(given, name, owner, position, structure, structureHeight_m, status, installations);
    }

    Site withStatus(String other) {
        return new Site(code, name, owner, position, structure, structureHeight_m, other, installations);
    }

    boolean has(Technology technology) {
        return installations.stream().anyMatch(installation -> installation.has(technology));
    }
}
