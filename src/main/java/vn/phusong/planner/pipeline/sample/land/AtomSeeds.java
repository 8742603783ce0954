package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Seeds of the mesh by dart throwing: no two closer than the spacing wanted at the place. */
final class AtomSeeds {

    /** Spacing beyond which the land needs no cells. */
    static final double NONE = Double.POSITIVE_INFINITY;

    /** Wanted distance of seeds by place. */
    interface Spacing {

        /** In m, or {@link #NONE}. */
        double at_m(double x_m, double y_m);
    }

    private static final double BUCKET_M = 600;
    private static final int DARTS_PER_SEED = 30;

    private final Envelope extent;
    private final Spacing spacing;
    private final Map<Long, List<Coordinate>> buckets = new HashMap<>();
    private final List<Coordinate> seeds = new ArrayList<>();

    private AtomSeeds(Envelope extent, Spacing spacing) {
        this.extent = extent;
        this.spacing = spacing;
    }

    /**
     * Grows seeds around each of the {@code anchors} outwards until the land is full (Bridson 2007).
     */
    static List<Coordinate> fill(Envelope extent, List<Coordinate> anchors, Spacing spacing, SeededRandom random) {
        AtomSeeds filling = new AtomSeeds(extent, spacing);
        for (Coordinate anchor : anchors) {
            filling.tryAdd(anchor);
        }
        List<Coordinate> active = new ArrayList<>(filling.seeds);
        while (!active.isEmpty()) {
            int pick = random.below(active.size());
            Coordinate next = filling.around(active.get(pick), random);
            if (next == null) {
                active.set(pick, active.get(active.size() - 1));
                active.remove(active.size() - 1);
            } else {
                active.add(next);
            }
        }
        return filling.seeds;
    }

    private @Nullable Coordinate around(Coordinate seed, SeededRandom random) {
        double near_m = spacing.at_m(seed.x, seed.y);
        for (int dart = 0; dart < DARTS_PER_SEED; dart++) {
            double angle = random.between(0, 2 * StrictMath.PI);
            double distance_m = near_m * random.between(1, 1.8);
            Coordinate place = new Coordinate(
                    seed.x + distance_m * StrictMath.cos(angle), seed.y + distance_m * StrictMath.sin(angle));
            if (tryAdd(place)) {
                return place;
            }
        }
        return null;
    }

    private boolean tryAdd(Coordinate place) {
        double wanted_m = spacing.at_m(place.x, place.y);
        if (wanted_m == NONE || !extent.contains(place) || crowded(place, wanted_m)) {
            return false;
        }
        buckets.computeIfAbsent(bucket(cell(place.x), cell(place.y)), key -> new ArrayList<>()).add(place);
        seeds.add(place);
        return true;
    }

    private boolean crowded(Coordinate place, double wanted_m) {
        long reach = (long) Math.ceil(wanted_m / BUCKET_M);
        for (long column = cell(place.x) - reach; column <= cell(place.x) + reach; column++) {
            for (long row = cell(place.y) - reach; row <= cell(place.y) + reach; row++) {
                for (Coordinate other : buckets.getOrDefault(bucket(column, row), List.of())) {
                    double dx = other.x - place.x;
                    double dy = other.y - place.y;
                    if (dx * dx + dy * dy < wanted_m * wanted_m) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / BUCKET_M);
    }

    private static long bucket(long column, long row) {
        return (column << 32) ^ (row & 0xFFFFFFFFL);
    }
}
