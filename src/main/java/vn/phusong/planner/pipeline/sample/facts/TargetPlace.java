package vn.phusong.planner.pipeline.sample.facts;

import java.util.OptionalDouble;

/**
 * A place where the plan wants 5G.
 *
 * @param kind as in the pack format, e.g. {@code INDUSTRIAL_PARK}
 * @param area_ha published area, where one is known
 * @param positionSource where the position comes from and how exact it is
 */
public record TargetPlace(
        String code,
        String kind,
        String name,
        double lon,
        double lat,
        OptionalDouble area_ha,
        String status,
        String positionSource) {}
