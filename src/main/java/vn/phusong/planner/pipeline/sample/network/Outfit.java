package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.SeededRandom;
import vn.phusong.radio.linkbudget.Technology;

/** What stands at a site by kind of place: structure, antenna height, sectors, carriers. */
final class Outfit {

    private final List<Carrier> carriers;
    private final SeededRandom random;

    Outfit(List<Carrier> carriers, SeededRandom random) {
        this.carriers = carriers;
        this.random = random;
    }

    /** A site of one operator, without a code yet. */
    Site site(String operator, Place place, Coordinate position, String name) {
        double structure_m = switch (place) {
            case CITY -> 24 + random.below(11);
            case TOWN -> 30 + random.below(13);
            case RURAL -> 36 + random.below(11);
            case REMOTE -> 38 + random.below(13);
        };
        String structure = switch (place) {
            case CITY -> random.chance(0.6) ? "ROOFTOP" : "MAST";
            case TOWN -> random.chance(0.3) ? "ROOFTOP" : "MAST";
            case RURAL, REMOTE -> "TOWER";
        };
        Installation own = installation(operator, place, structure_m);
        return new Site("", name, operator, position, structure, structure_m, "ON_AIR", List.of(own));
    }

    /** Three sectors with the carriers usual in such a place, LTE at least. */
    Installation installation(String operator, Place place, double height_m) {
        List<Carrier> chosen = new ArrayList<>();
        for (Carrier carrier : carriers) {
            if (carrier.operator().equals(operator) && random.chance(place.chanceOf(carrier))) {
                chosen.add(carrier);
            }
        }
        boolean lteAt700 = chosen.stream().anyMatch(carrier -> carrier.band().equals("B28"));
        chosen.removeIf(carrier -> lteAt700 && carrier.band().equals("n28"));
        if (chosen.stream().noneMatch(carrier -> carrier.technology() == Technology.LTE)) {
            carriers.stream()
                    .filter(c -> c.operator().equals(operator) && c.technology() == Technology.LTE)
                    .filter(c -> place.chanceOf(c) > 0)
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        int first = random.below(12) * 10;
        int tilt_deg = place == Place.CITY ? 4 + random.below(3) : 2 + random.below(3);
        return new Installation(
                operator, Math.max(25, height_m), tilt_deg, List.of(first, first + 120, first + 240), List.copyOf(chosen));
    }
}
