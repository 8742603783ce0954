package vn.phusong.planner.pipeline.sample.land;

import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.facts.Commune;

/**
 * A commune with a real polygon.
 *
 * @param shape_deg in longitude and latitude
 */
public record GivenCommune(Commune commune, Geometry shape_deg, int population, int households) {}
