package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.River;

/** The rivers as polylines in metres; tells the nearest reach of a position. */
final class RiverNetwork {

    /**
     * The nearest reach: distance to the middle of the stream and the reach's figures there. The
     * distance is measured in flood-plain widths where reaches compete, so a brook does not own the
     * plain of the big river beside it.
     */
    record Reach(double distance_m, double width_m, double level_m, double plain_m) {}

    private record Segment(double x, double y, double dx, double dy, River.Vertex from, River.Vertex to) {}

    private final List<Segment> segments = new ArrayList<>();
    private final GradientNoise meander;

    RiverNetwork(List<River> rivers, long seed) {
        meander = new GradientNoise(seed, "meander");
        for (River river : rivers) {
            for (int i = 1; i < river.course().size(); i++) {
                River.Vertex from = river.course().get(i - 1);
                River.Vertex to = river.course().get(i);
                double x = LocalPlane.x_m(from.lon());
                double y = LocalPlane.y_m(from.lat());
                segments.add(new Segment(
                        x, y, LocalPlane.x_m(to.lon()) - x, LocalPlane.y_m(to.lat()) - y, from, to));
            }
        }
    }

    Reach nearest(double x_m, double y_m) {
        double x = x_m + 900 * meander.fractal(x_m / 4200, y_m / 4200, 3);
        double y = y_m + 900 * meander.fractal(x_m / 4200 + 40, y_m / 4200 - 40, 3);
        double best = Double.MAX_VALUE;
        double bestT = 0;
        double bestSquare = 0;
        Segment nearest = segments.get(0);
        for (Segment s : segments) {
            double t = ((x - s.x) * s.dx + (y - s.y) * s.dy) / (s.dx * s.dx + s.dy * s.dy);
            t = Math.max(0, Math.min(1, t));
            double ex = x - s.x - t * s.dx;
            double ey = y - s.y - t * s.dy;
            double square = ex * ex + ey * ey;
            double plain = mix(t, s.from.plain_m(), s.to.plain_m());
            double scaled = square / (plain * plain);
            if (scaled < best) {
                best = scaled;
                bestT = t;
                bestSquare = square;
                nearest = s;
            }
        }
        return new Reach(
                Math.sqrt(bestSquare),
                mix(bestT, nearest.from.width_m(), nearest.to.width_m()),
                mix(bestT, nearest.from.level_m(), nearest.to.level_m()),
                mix(bestT, nearest.from.plain_m(), nearest.to.plain_m()));
    }

    private static double mix(double t, double a, double b) {
        return a + t * (b - a);
    }
}
