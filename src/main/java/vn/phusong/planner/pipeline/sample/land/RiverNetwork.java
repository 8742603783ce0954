package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.phusong.planner.pipeline.sample.facts.River;

/** The rivers as polylines in metres; tells which flood plain a position belongs to. */
final class RiverNetwork {

    /**
     * What the rivers mean for a position. Between two rivers the water level passes smoothly from one to
     * the other, so that no cliff stands where their plains meet.
     *
     * @param fromBank_m distance to the nearest bank; 0 on the water
     * @param fromPlain_m distance beyond the flood plain of the river whose plain is nearest; negative on it
     * @param plain_m half-width of that plain
     */
    record Reach(double fromBank_m, double fromPlain_m, double plain_m, double level_m) {}

    private record Segment(double x, double y, double dx, double dy, River.Vertex from, River.Vertex to) {

        /** Where along the segment the nearest point lies, 0..1. */
        double along(double px, double py) {
            double t = ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy);
            return Math.max(0, Math.min(1, t));
        }

        double square_m2(double px, double py, double t) {
            double ex = px - x - t * dx;
            double ey = py - y - t * dy;
            return ex * ex + ey * ey;
        }

        double mix(double t, ToDoubleFunction<River.Vertex> figure) {
            double start = figure.applyAsDouble(from);
            return start + t * (figure.applyAsDouble(to) - start);
        }
    }

    private static final double BEND_M = 1500;
    private static final double BEND_LENGTH_M = 5200;

    private final List<List<Segment>> rivers = new ArrayList<>();
    private final GradientNoise meander;

    RiverNetwork(List<River> facts, long seed) {
        meander = new GradientNoise(seed, "meander");
        for (River river : facts) {
            List<Segment> segments = new ArrayList<>();
            for (int i = 1; i < river.course().size(); i++) {
                River.Vertex from = river.course().get(i - 1);
                River.Vertex to = river.course().get(i);
                double x = LocalPlane.x_m(from.lon());
                double y = LocalPlane.y_m(from.lat());
                segments.add(new Segment(
                        x, y, LocalPlane.x_m(to.lon()) - x, LocalPlane.y_m(to.lat()) - y, from, to));
            }
            rivers.add(segments);
        }
    }

    Reach at(double x_m, double y_m) {
        double x = x_m + BEND_M * meander.fractal(x_m / BEND_LENGTH_M, y_m / BEND_LENGTH_M, 4);
        double y = y_m + BEND_M * meander.fractal(x_m / BEND_LENGTH_M + 40, y_m / BEND_LENGTH_M - 40, 4);
        double fromBank_m = Double.MAX_VALUE;
        double fromPlain_m = Double.MAX_VALUE;
        double plain_m = 0;
        double levelSum = 0;
        double weightSum = 0;
        for (List<Segment> river : rivers) {
            double least = Double.MAX_VALUE;
            double t = 0;
            Segment nearest = river.get(0);
            for (Segment segment : river) {
                double along = segment.along(x, y);
                double square = segment.square_m2(x, y, along);
                if (square < least) {
                    least = square;
                    t = along;
                    nearest = segment;
                }
            }
            double bank_m = Math.max(0, Math.sqrt(least) - nearest.mix(t, River.Vertex::width_m) / 2);
            double ownPlain_m = nearest.mix(t, River.Vertex::plain_m);
            double own = bank_m / ownPlain_m;
            double weight = 1 / ((own + 0.02) * (own + 0.02) * (own + 0.02));
            fromBank_m = Math.min(fromBank_m, bank_m);
            if (bank_m - ownPlain_m < fromPlain_m) {
                fromPlain_m = bank_m - ownPlain_m;
                plain_m = ownPlain_m;
            }
            levelSum += weight * nearest.mix(t, River.Vertex::level_m);
            weightSum += weight;
        }
        return new Reach(fromBank_m, fromPlain_m, plain_m, levelSum / weightSum);
    }
}
