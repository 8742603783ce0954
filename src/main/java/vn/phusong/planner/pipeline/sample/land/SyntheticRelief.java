package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.CensusCommune;
import vn.phusong.planner.pipeline.sample.facts.Massif;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;

/**
 * The invented relief: flood plains along the rivers, hills between them, mountains where the facts
 * say the province is high. Communes have their seats in basins, as people settle in valleys.
 */
public final class SyntheticRelief implements Relief {

    private record Ellipse(
            double x, double y, double height_m, double sin, double cos, double along_m, double across_m) {}

    private record Basin(double x, double y, double radius_m) {}

    private final RiverNetwork rivers;
    private final List<Ellipse> massifs = new ArrayList<>();
    private final List<Basin> basins = new ArrayList<>();
    private final GradientNoise ridges;
    private final GradientNoise hills;
    private final GradientNoise warp;

    public SyntheticRelief(ProvinceFacts facts, long seed) {
        rivers = new RiverNetwork(facts.rivers(), seed);
        ridges = new GradientNoise(seed, "ridges");
        hills = new GradientNoise(seed, "hills");
        warp = new GradientNoise(seed, "relief warp");
        for (Massif massif : facts.massifs()) {
            double azimuth = StrictMath.toRadians(massif.azimuth_deg());
            massifs.add(new Ellipse(
                    LocalPlane.x_m(massif.lon()), LocalPlane.y_m(massif.lat()), massif.height_m(),
                    StrictMath.sin(azimuth), StrictMath.cos(azimuth),
                    massif.along_km() * 1000, massif.across_km() * 1000));
        }
        for (CensusCommune commune : facts.censusCommunes()) {
            double radius_m = 420 * Math.sqrt(commune.area_km2());
            basins.add(new Basin(LocalPlane.x_m(commune.lon()), LocalPlane.y_m(commune.lat()), Math.min(radius_m, 2600)));
        }
    }

    @Override
    public double height_m(double x_m, double y_m) {
        RiverNetwork.Reach reach = rivers.at(x_m, y_m);
        double fromBank_m = reach.fromBank_m();
        double rise_m = Math.max(2600, 0.8 * reach.plain_m());
        double offPlain = smoothStep((reach.fromPlain_m() + 0.5 * reach.plain_m()) / rise_m);
        double wx = x_m + 1000 * warp.fractal(x_m / 3400, y_m / 3400, 3);
        double wy = y_m + 1000 * warp.fractal(x_m / 3400 + 71, y_m / 3400 + 13, 3);
        double mountain_m = mountain_m(wx, wy) * (1 - 0.72 * settled(wx, wy));
        double crest = ridges.ridged(wx / 6500, wy / 6500, 6);
        double hill_m = 18 + 75 * (1 - StrictMath.exp(-fromBank_m / 9000));
        double knolls = Math.max(0, 0.42 + 0.9 * hills.fractal(wx / 1900, wy / 1900, 5));
        double slope_m = 0.0022 * fromBank_m;
        double land_m = slope_m + hill_m * knolls + mountain_m * (0.16 + 1.12 * crest);
        double levee_m = 2.5 + 1.5 * hills.at(x_m / 900, y_m / 900);
        return fromBank_m == 0 ? reach.level_m() : reach.level_m() + levee_m + offPlain * land_m;
    }

    @Override
    public boolean water(double x_m, double y_m) {
        return rivers.at(x_m, y_m).fromBank_m() == 0;
    }

    /** Whether the position lies in the flood plain of a river, where paddy grows. */
    public boolean floodPlain(double x_m, double y_m) {
        return rivers.at(x_m, y_m).fromPlain_m() < 0;
    }

    private double mountain_m(double x, double y) {
        double sum = 0;
        for (Ellipse e : massifs) {
            double dx = x - e.x;
            double dy = y - e.y;
            double along = (dx * e.sin + dy * e.cos) / e.along_m;
            double across = (dx * e.cos - dy * e.sin) / e.across_m;
            double square = along * along + across * across;
            if (square < 6) {
                double share = e.height_m * StrictMath.exp(-square * square / 1.5);
                sum = Math.sqrt(sum * sum + share * share);
            }
        }
        return sum;
    }

    private double settled(double x, double y) {
        double most = 0;
        for (Basin basin : basins) {
            double dx = x - basin.x;
            double dy = y - basin.y;
            double square = (dx * dx + dy * dy) / (basin.radius_m * basin.radius_m);
            if (square < 9) {
                most = Math.max(most, StrictMath.exp(-square));
            }
        }
        return most;
    }

    private static double smoothStep(double t) {
        double clamped = Math.max(0, Math.min(1, t));
        return clamped * clamped * (3 - 2 * clamped);
    }
}
