package vn.phusong.planner.pipeline.sample.network;

import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.land.Relief;

/** How deep a place lies between mountains. */
final class Shelter {

    private static final int DIRECTIONS = 24;
    private static final double STEP_M = 200;
    private static final double FAR_M = 5000;
    private static final double MAST_M = 30;
    private static final double ENOUGH = 0.15;

    private Shelter() {}

    /** Mean elevation of the horizon all round, as a slope; a steep side does not make up for an open one. */
    static double horizon(Coordinate place, Relief relief) {
        double ground_m = relief.height_m(place.x, place.y);
        double sum = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * StrictMath.PI * i / DIRECTIONS;
            double east = StrictMath.sin(angle);
            double north = StrictMath.cos(angle);
            double steepest = 0;
            for (double away_m = STEP_M; away_m <= FAR_M; away_m += STEP_M) {
                double height_m = relief.height_m(place.x + away_m * east, place.y + away_m * north);
                steepest = Math.max(steepest, (height_m - ground_m) / away_m);
            }
            sum += Math.min(ENOUGH, steepest);
        }
        return sum / DIRECTIONS;
    }

    /** How far the ground rises above the sight line from a mast at {@code from} to a person at {@code to}, in m. */
    static double obstruction_m(Coordinate from, Coordinate to, Relief relief) {
        double mast_m = relief.height_m(from.x, from.y) + MAST_M;
        double person_m = relief.height_m(to.x, to.y) + 1.5;
        int steps = Math.max(2, (int) Math.ceil(from.distance(to) / 90));
        double most_m = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < steps; i++) {
            double t = (double) i / steps;
            double ground_m = relief.height_m(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y));
            most_m = Math.max(most_m, ground_m - (mast_m + t * (person_m - mast_m)));
        }
        return most_m;
    }
}
