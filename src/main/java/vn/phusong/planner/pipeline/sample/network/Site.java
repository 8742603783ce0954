package vn.phusong.planner.pipeline.sample.network;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

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
        List<Installation> installations) {}
