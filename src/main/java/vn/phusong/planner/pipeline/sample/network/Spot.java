package vn.phusong.planner.pipeline.sample.network;

import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.planner.pipeline.sample.land.SeededRandom;

/** Finds where near a hamlet a mast would stand: on high ground, a short way from the houses. */
final class Spot {

    private static final int TRIES = 14;

    private Spot() {}

    /** A position within {@code near_m}..{@code far_m} of the middle. */
    static Coordinate near(Coordinate middle, double near_m, double far_m, Relief relief, SeededRandom random) {
        Coordinate best = middle;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < TRIES; i++) {
            double angle = random.between(0, 2 * StrictMath.PI);
            double distance_m = random.between(near_m, far_m);
            Coordinate place = LocalPlane.snapped(new Coordinate(
                    middle.x + distance_m * StrictMath.cos(angle), middle.y + distance_m * StrictMath.sin(angle)));
            double height_m = relief.height_m(place.x, place.y);
            if (relief.water(place.x, place.y)) {
                continue;
            }
            double score = (Double.isNaN(height_m) ? 0 : height_m) - distance_m / 25;
            if (score > bestScore) {
                bestScore = score;
                best = place;
            }
        }
        return best;
    }
}
