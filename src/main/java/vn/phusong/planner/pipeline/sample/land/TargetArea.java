package vn.phusong.planner.pipeline.sample.land;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import vn.phusong.planner.pipeline.sample.facts.TargetPlace;

/** A 5G target with an invented outline round its published position. */
public record TargetArea(TargetPlace place, Polygon shape) {

    private static final int CORNERS = 22;

    /** A rounded, uneven outline of the published area, or of a usual size for its kind. */
    public static TargetArea of(TargetPlace place, long seed) {
        SeededRandom random = SeededRandom.of(seed, "target " + place.code());
        double area_ha = place.area_ha().orElse(usual_ha(place.kind(), random));
        double radius_m = Math.sqrt(area_ha * 1e4 / StrictMath.PI);
        double stretch = random.between(1, 1.5);
        double turn = random.between(0, StrictMath.PI);
        double phase = random.between(0, 2 * StrictMath.PI);
        Coordinate middle = LocalPlane.at(place.lon(), place.lat());
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            double uneven = radius_m * (1 + 0.14 * StrictMath.sin(3 * angle + phase) + random.between(-0.06, 0.06));
            double along = uneven * stretch * StrictMath.cos(angle);
            double across = uneven / stretch * StrictMath.sin(angle);
            ring[i] = LocalPlane.snapped(new Coordinate(
                    middle.x + along * StrictMath.cos(turn) - across * StrictMath.sin(turn),
                    middle.y + along * StrictMath.sin(turn) + across * StrictMath.cos(turn)));
        }
        ring[CORNERS] = ring[0];
        return new TargetArea(place, AtomMesh.GEOMETRY.createPolygon(ring));
    }

    private static double usual_ha(String kind, SeededRandom random) {
        return switch (kind) {
            case "DISTRICT_CENTRE" -> random.between(150, 320);
            case "INDUSTRIAL_PARK" -> random.between(200, 350);
            default -> random.between(60, 260);
        };
    }
}
