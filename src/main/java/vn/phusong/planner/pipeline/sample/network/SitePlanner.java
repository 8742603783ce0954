package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.planner.pipeline.sample.land.SeededRandom;

/**
 * First draft of the networks: each operator in turn puts its sites where most people are not yet
 * near one of its own, shares a structure that already stands there now and then, and chooses the
 * carriers that are usual in such a place.
 */
final class SitePlanner {

    private static final double SHARE_WITHIN_M = 450;
    private static final double SHARE_CHANCE = 0.35;

    /** Vietnamobile built in the plain only. */
    private static final String PLAIN_ONLY = "vietnamobile";

    private final List<Neighbourhood> neighbourhoods;
    private final Relief relief;
    private final Outfit outfit;
    private final SeededRandom random;
    private final List<Site> sites = new ArrayList<>();

    SitePlanner(List<Hamlet> hamlets, Relief relief, List<Carrier> carriers, long seed) {
        neighbourhoods = hamlets.stream().map(h -> Neighbourhood.of(h, relief)).toList();
        this.relief = relief;
        random = SeededRandom.of(seed, "sites");
        outfit = new Outfit(carriers, random);
    }

    /** The draft, in the order of planning; codes are given later. */
    List<Site> draft(NetworkSize size) {
        for (Map.Entry<String, Integer> operator : size.byOperator().entrySet()) {
            plan(operator.getKey(), operator.getValue());
        }
        return sites;
    }

    private void plan(String operator, int count) {
        double[] need = new double[neighbourhoods.size()];
        for (int i = 0; i < need.length; i++) {
            Neighbourhood n = neighbourhoods.get(i);
            boolean served = !operator.equals(PLAIN_ONLY) || n.place() != Place.REMOTE;
            double people = StrictMath.pow(n.hamlet().population(), 0.7) * random.between(0.6, 1.4);
            need[i] = served ? people * (n.place() == Place.REMOTE ? 0.45 : 1) : 0;
        }
        for (int k = 0; k < count; k++) {
            int neediest = 0;
            for (int i = 1; i < need.length; i++) {
                neediest = need[i] > need[neediest] ? i : neediest;
            }
            if (need[neediest] <= 0) {
                return;
            }
            Neighbourhood host = neighbourhoods.get(neediest);
            Coordinate position = build(operator, host);
            satisfy(need, position, host);
            need[neediest] *= 0.3;
        }
    }

    private void satisfy(double[] need, Coordinate position, Neighbourhood host) {
        for (int i = 0; i < need.length; i++) {
            double away = neighbourhoods.get(i).hamlet().centre().distance(position) / host.spacing_m();
            if (away < 3) {
                need[i] *= 1 - 0.9 * StrictMath.exp(-away * away);
            }
        }
    }

    private Coordinate build(String operator, Neighbourhood host) {
        Optional<Site> shared = shareable(operator, host.hamlet().centre());
        if (shared.isPresent()) {
            Site site = shared.get();
            List<Installation> installations = new ArrayList<>(site.installations());
            installations.add(outfit.installation(operator, host.place(), site.structureHeight_m() - 4));
            sites.set(sites.indexOf(site), site.with(installations));
            return site.position();
        }
        double far_m = host.place() == Place.CITY ? 160 : host.place() == Place.TOWN ? 280 : 520;
        Coordinate position = Spot.near(host.hamlet().centre(), 40, far_m, relief, random);
        sites.add(outfit.site(operator, host.place(), position, host.hamlet().place()));
        return position;
    }

    private Optional<Site> shareable(String operator, Coordinate middle) {
        if (!random.chance(SHARE_CHANCE)) {
            return Optional.empty();
        }
        return sites.stream()
                .filter(site -> site.position().distance(middle) < SHARE_WITHIN_M)
                .filter(site -> site.installations().size() < 3)
                .filter(site -> site.installations().stream().noneMatch(i -> i.operator().equals(operator)))
                .findFirst();
    }
}
