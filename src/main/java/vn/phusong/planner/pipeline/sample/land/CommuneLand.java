package vn.phusong.planner.pipeline.sample.land;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.facts.Commune;

/**
 * A commune with its land.
 *
 * @param cells the atoms it consists of
 * @param seat position of the commune's centre, inside
 * @param hamletCount how many hamlets the register lists there
 * @param mountains whether hamlets bear names, lie far apart and some lack electricity
 */
public record CommuneLand(
        Commune commune,
        Geometry shape,
        Coordinate seat,
        int population,
        int households,
        int hamletCount,
        boolean mountains,
        List<Atom> cells) {}
