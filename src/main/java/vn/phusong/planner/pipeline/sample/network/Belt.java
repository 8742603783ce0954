package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.planner.pipeline.sample.land.SeededRandom;

/** Sites just outside the province, whose signal crosses the border. */
final class Belt {

    private static final double NEAR_M = 400;
    private static final double FAR_M = 9000;

    /** What ground of unknown height is taken for. */
    private static final double UNKNOWN_M = 80;

    private Belt() {}

    /** {@code count} sites of the three large operators on low ground around the province. */
    static List<Site> around(
            Geometry province, int count, List<String> operators, Relief relief, List<Carrier> carriers, long seed) {
        SeededRandom random = SeededRandom.of(seed, "belt");
        Outfit outfit = new Outfit(carriers, random);
        PreparedGeometry ring = PreparedGeometryFactory.prepare(
                province.buffer(FAR_M, 4).difference(province.buffer(NEAR_M, 4)));
        Envelope extent = ring.getGeometry().getEnvelopeInternal();
        List<Site> sites = new ArrayList<>();
        while (sites.size() < count) {
            Coordinate place = LocalPlane.snapped(new Coordinate(
                    random.between(extent.getMinX(), extent.getMaxX()),
                    random.between(extent.getMinY(), extent.getMaxY())));
            double known_m = relief.height_m(place.x, place.y);
            double height_m = Double.isNaN(known_m) ? UNKNOWN_M : known_m;
            boolean settled = random.chance(StrictMath.exp(-height_m / 120)) && !relief.water(place.x, place.y);
            if (settled && ring.contains(province.getFactory().createPoint(place))) {
                String operator = operators.get(random.below(operators.size()));
                sites.add(outfit.site(operator, height_m > 140 ? Place.REMOTE : Place.RURAL, place, "Vành đai"));
            }
        }
        return sites;
    }
}
