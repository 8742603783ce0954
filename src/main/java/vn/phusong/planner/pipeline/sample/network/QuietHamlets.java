package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.Relief;

/** Chooses the hamlets that are to stay without signal, or without 4G: remote, small, deep between mountains. */
final class QuietHamlets {

    private static final double APART_M = 3500;
    private static final double CLUSTERS_APART_M = 8000;
    private static final int CLUSTER_SIZE = 6;
    private static final double CLUSTER_RADIUS_M = 4500;
    private static final double NEIGHBOUR_M = 1300;
    private static final double FAR_M = 5000;
    private static final double HIDDEN_M = 120;

    private record Candidate(Hamlet hamlet, double score) {}

    private final List<Hamlet> hamlets;
    private final Relief relief;

    QuietHamlets(List<Hamlet> hamlets, Relief relief) {
        this.hamlets = hamlets;
        this.relief = relief;
    }

    /**
     * The {@code count} best hidden hamlets, well apart from each other, best first.
     *
     * @param banned hamlets that proved to be no good choice
     */
    List<Hamlet> white(int count, Set<Hamlet> banned) {
        return choose(count, List.of(), APART_M, banned);
    }

    /**
     * About {@code count} hamlets in valleys of a few neighbours each, away from the white ones: where
     * modern technology has not come yet.
     */
    List<Hamlet> legacy(int count, List<Hamlet> white, Set<Hamlet> banned) {
        List<Hamlet> chosen = new ArrayList<>();
        for (Hamlet seed : choose((count + CLUSTER_SIZE - 1) / CLUSTER_SIZE, white, CLUSTERS_APART_M, banned)) {
            hamlets.stream()
                    .filter(hamlet -> !white.contains(hamlet) && !banned.contains(hamlet))
                    .filter(hamlet -> hamlet.centre().distance(seed.centre()) < CLUSTER_RADIUS_M)
                    .sorted(Comparator.comparingDouble(hamlet -> hamlet.centre().distance(seed.centre())))
                    .limit(Math.min(CLUSTER_SIZE, count - chosen.size()))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private List<Hamlet> choose(int count, List<Hamlet> others, double apart_m, Set<Hamlet> banned) {
        List<Candidate> candidates = hamlets.parallelStream()
                .filter(hamlet -> !banned.contains(hamlet))
                .filter(hamlet -> Neighbourhood.of(hamlet, relief).place() == Place.REMOTE)
                .map(hamlet -> new Candidate(hamlet, score(hamlet)))
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparing(c -> c.hamlet.code()))
                .toList();
        List<Hamlet> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Coordinate centre = candidate.hamlet.centre();
            boolean apart = chosen.stream().allMatch(other -> other.centre().distance(centre) > apart_m)
                    && others.stream().allMatch(other -> other.centre().distance(centre) > APART_M);
            if (apart && chosen.size() < count) {
                chosen.add(candidate.hamlet);
            }
        }
        if (chosen.size() < count) {
            throw new IllegalStateException("only " + chosen.size() + " of " + count
                    + " hamlets are remote enough to stay without signal; choose another seed");
        }
        return chosen;
    }

    private double score(Hamlet hamlet) {
        double nearest_m = NEIGHBOUR_M;
        double leastHidden_m = HIDDEN_M;
        for (Hamlet other : hamlets) {
            double away_m = other.centre().distance(hamlet.centre());
            if (other != hamlet && away_m < FAR_M) {
                nearest_m = Math.min(nearest_m, away_m);
                leastHidden_m = Math.min(leastHidden_m, Shelter.obstruction_m(other.centre(), hamlet.centre(), relief));
            }
        }
        double alone = nearest_m / NEIGHBOUR_M;
        double hidden = Math.max(0.02, leastHidden_m / HIDDEN_M);
        return Shelter.horizon(hamlet.centre(), relief) * alone * hidden / (1 + hamlet.population() / 1500.0);
    }
}
