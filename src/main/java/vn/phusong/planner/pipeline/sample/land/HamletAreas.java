package vn.phusong.planner.pipeline.sample.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * Divides a commune's cells among its hamlets: seeds in the valleys, well apart, then growth over
 * neighbouring cells in which climbing costs, so that borders run along the ridges.
 */
final class HamletAreas {

    private record Front(double cost, int cell, int hamlet) implements Comparable<Front> {
        @Override
        public int compareTo(Front other) {
            int byCost = Double.compare(cost, other.cost);
            int byCell = byCost != 0 ? byCost : Integer.compare(cell, other.cell);
            return byCell != 0 ? byCell : Integer.compare(hamlet, other.hamlet);
        }
    }

    /** Cells smaller than this share of the mean, cut off by a border, are no place for a hamlet. */
    private static final double SCRAP = 0.15;

    private static final double UNINHABITABLE = -1;

    private final List<Atom> cells;
    private final Map<Integer, Integer> indexOfId = new HashMap<>();
    private final double[] height_m;
    private final double[] lowness;

    HamletAreas(List<Atom> cells, Relief relief) {
        this.cells = cells;
        height_m = cells.stream().mapToDouble(c -> known(relief.height_m(c.site().x, c.site().y))).toArray();
        double lowest_m = Double.MAX_VALUE;
        for (int i = 0; i < cells.size(); i++) {
            indexOfId.put(cells.get(i).id(), i);
            lowest_m = Math.min(lowest_m, height_m[i]);
        }
        double mean_m2 = cells.stream().mapToDouble(Atom::area_m2).average().orElse(0);
        lowness = new double[cells.size()];
        for (int i = 0; i < lowness.length; i++) {
            Coordinate site = cells.get(i).site();
            boolean habitable = !relief.water(site.x, site.y) && cells.get(i).area_m2() > SCRAP * mean_m2;
            lowness[i] = habitable ? StrictMath.exp(-(height_m[i] - lowest_m) / 90) : UNINHABITABLE;
        }
    }

    private static double known(double height_m) {
        return Double.isNaN(height_m) ? 0 : height_m;
    }

    /** The cells of each of {@code count} hamlets, the hamlet's best place first. */
    List<List<Atom>> divide(int count, SeededRandom random) {
        List<Integer> seeds = seeds(Math.min(count, cells.size()), random);
        int[] hamlet = grow(seeds);
        Map<Integer, List<Atom>> areas = new TreeMap<>();
        seeds.forEach(seed -> areas.computeIfAbsent(hamlet[seed], k -> new ArrayList<>()).add(cells.get(seed)));
        for (int i = 0; i < hamlet.length; i++) {
            if (!seeds.contains(i)) {
                areas.get(hamlet[i]).add(cells.get(i));
            }
        }
        return List.copyOf(areas.values());
    }

    private List<Integer> seeds(int count, SeededRandom random) {
        double[] gap_m = new double[cells.size()];
        Arrays.fill(gap_m, 1e5);
        List<Integer> seeds = new ArrayList<>();
        while (seeds.size() < count) {
            int best = 0;
            double bestScore = -1;
            for (int i = 0; i < gap_m.length; i++) {
                double score = gap_m[i] * attraction(lowness[i]) * random.between(0.75, 1.25);
                if (score > bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
            seeds.add(best);
            Coordinate chosen = cells.get(best).site();
            for (int i = 0; i < gap_m.length; i++) {
                gap_m[i] = Math.min(gap_m[i], chosen.distance(cells.get(i).site()));
            }
        }
        return seeds;
    }

    private static double attraction(double lowness) {
        return lowness == UNINHABITABLE ? 1e-6 : 0.25 + 0.75 * lowness;
    }

    private int[] grow(List<Integer> seeds) {
        int[] hamlet = new int[cells.size()];
        Arrays.fill(hamlet, -1);
        PriorityQueue<Front> fronts = new PriorityQueue<>();
        for (int h = 0; h < seeds.size(); h++) {
            fronts.add(new Front(0, seeds.get(h), h));
        }
        while (!fronts.isEmpty()) {
            Front front = fronts.remove();
            if (hamlet[front.cell] < 0) {
                hamlet[front.cell] = front.hamlet;
                for (int id : cells.get(front.cell).neighbours()) {
                    Integer next = indexOfId.get(id);
                    if (next != null && hamlet[next] < 0) {
                        fronts.add(new Front(front.cost + step(front.cell, next), next, front.hamlet));
                    }
                }
            }
        }
        adopt(hamlet, seeds);
        return hamlet;
    }

    private double step(int from, int to) {
        double run_m = cells.get(from).site().distance(cells.get(to).site());
        return run_m + 4 * Math.max(0, height_m[to] - height_m[from]);
    }

    /** Cells that no front reached (an exclave without a seed) go to the nearest seed. */
    private void adopt(int[] hamlet, List<Integer> seeds) {
        for (int i = 0; i < hamlet.length; i++) {
            if (hamlet[i] < 0) {
                double least = Double.MAX_VALUE;
                for (int h = 0; h < seeds.size(); h++) {
                    double distance_m = cells.get(i).site().distance(cells.get(seeds.get(h)).site());
                    if (distance_m < least) {
                        least = distance_m;
                        hamlet[i] = h;
                    }
                }
            }
        }
    }
}
