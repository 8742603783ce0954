package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.planner.pipeline.sample.land.SeededRandom;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Adds sites until every hamlet that is to have signal has it with room to spare, without leaking into
 * the quiet zones.
 */
final class Reinforcer {

    /** 6 dB are promised, 3 dB more keep the promise under other engines. */
    private static final int FLOOR_CDB = 900;

    private static final int PASSES = 3;
    private static final List<String> BUILDERS = List.of("viettel", "vinaphone", "mobifone");

    private final SignalCheck check;
    private final Relief relief;
    private final List<Carrier> carriers;
    private final Outfit outfit;
    private final SeededRandom random;

    Reinforcer(SignalCheck check, Relief relief, List<Carrier> carriers, long seed) {
        this.check = check;
        this.relief = relief;
        this.carriers = carriers;
        random = SeededRandom.of(seed, "reinforcement");
        outfit = new Outfit(carriers, random);
    }

    /**
     * The sites with the added ones at the end.
     *
     * @param hamlets those that must have signal
     * @param wanted which carriers count as signal for them
     * @param silencer guards the quiet zones
     */
    Reinforced reinforced(List<Site> sites, List<Hamlet> hamlets, Wanted wanted, Silencer silencer, List<Hamlet> quiet) {
        List<Site> result = new ArrayList<>(sites);
        for (int pass = 0; pass < PASSES; pass++) {
            List<Hamlet> weak = weak(result, hamlets, wanted);
            List<Site> added = new ArrayList<>();
            for (Hamlet hamlet : weak) {
                boolean servedMeanwhile =
                        check.bestMargins_cdB(added, wanted::counts, List.of(hamlet.centre()))[0] >= wanted.floor_cdB;
                if (!servedMeanwhile) {
                    site(hamlet, wanted, silencer, quiet).ifPresent(added::add);
                }
            }
            result.addAll(added);
            if (weak.isEmpty()) {
                return new Reinforced(result, List.of());
            }
        }
        return new Reinforced(result, weak(result, hamlets, wanted));
    }

    /** The sites and the hamlets that nothing served without leaking. */
    record Reinforced(List<Site> sites, List<Hamlet> unserved) {}

    /** What counts as signal where a hamlet is reinforced. */
    enum Wanted {
        ANY(FLOOR_CDB),
        LEGACY(FLOOR_CDB),
        LTE(200);

        private final int floor_cdB;

        Wanted(int floor_cdB) {
            this.floor_cdB = floor_cdB;
        }

        boolean counts(Carrier carrier) {
            return switch (this) {
                case ANY -> true;
                case LEGACY -> carrier.technology() == Technology.GSM || carrier.technology() == Technology.UMTS;
                case LTE -> carrier.technology() == Technology.LTE;
            };
        }
    }

    private List<Hamlet> weak(List<Site> sites, List<Hamlet> hamlets, Wanted wanted) {
        int[] margins_cdB =
                check.bestMargins_cdB(sites, wanted::counts, hamlets.stream().map(Hamlet::centre).toList());
        List<Hamlet> weak = new ArrayList<>();
        for (int i = 0; i < margins_cdB.length; i++) {
            if (margins_cdB[i] < wanted.floor_cdB) {
                weak.add(hamlets.get(i));
            }
        }
        return weak;
    }

    /** The first of several ways to build that serves the hamlet and leaks nowhere. */
    private Optional<Site> site(Hamlet hamlet, Wanted wanted, Silencer silencer, List<Hamlet> quiet) {
        String operator = BUILDERS.get(random.below(BUILDERS.size()));
        for (Site candidate : candidates(hamlet, operator, wanted, quiet)) {
            int margin_cdB = check.bestMargins_cdB(List.of(candidate), wanted::counts, List.of(hamlet.centre()))[0];
            if (margin_cdB >= wanted.floor_cdB && silencer.allows(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private List<Site> candidates(Hamlet hamlet, String operator, Wanted wanted, List<Hamlet> quiet) {
        List<Site> candidates = new ArrayList<>();
        List<Carrier> modest = modest(operator, wanted);
        for (double far_m : new double[] {450, 250, 120}) {
            Coordinate position = Spot.near(hamlet.centre(), 40, far_m, relief, random);
            if (wanted != Wanted.LEGACY) {
                candidates.add(outfit.site(operator, Place.REMOTE, position, hamlet.place()));
            }
            candidates.add(mast(operator, position, hamlet, modest, List.of(0, 120, 240), 30));
            candidates.add(mast(operator, position, hamlet, modest, awayFrom(position, quiet), 30));
        }
        Coordinate guarded = between(hamlet, quiet);
        int towards_deg = azimuth_deg(guarded, hamlet.centre());
        candidates.add(mast(operator, guarded, hamlet, modest, List.of(towards_deg), 25));
        for (double less_dB : new double[] {10, 20, 30}) {
            List<Carrier> small = modest.stream().map(carrier -> carrier.weaker(less_dB)).toList();
            candidates.add(mast(operator, guarded, hamlet, small, List.of(towards_deg), 25));
        }
        return candidates;
    }

    private List<Carrier> modest(String operator, Wanted wanted) {
        return carriers.stream()
                .filter(carrier -> carrier.operator().equals(operator))
                .filter(carrier -> wanted == Wanted.LEGACY
                        ? wanted.counts(carrier)
                        : carrier.technology() == Technology.LTE && carrier.band().equals("B3"))
                .toList();
    }

    private static Site mast(
            String operator, Coordinate position, Hamlet hamlet, List<Carrier> carriers, List<Integer> azimuths_deg,
            double height_m) {
        Installation installation = new Installation(operator, height_m, 3, azimuths_deg, carriers);
        return new Site("", hamlet.place(), operator, position, "POLE", height_m, "ON_AIR", List.of(installation));
    }

    /** Two sectors that show their backs to the nearest quiet hamlet. */
    private static List<Integer> awayFrom(Coordinate position, List<Hamlet> quiet) {
        int back_deg = nearest(position, quiet).map(hamlet -> azimuth_deg(hamlet.centre(), position)).orElse(0);
        return List.of((back_deg + 315) % 360, (back_deg + 45) % 360);
    }

    /** A short way from the hamlet towards the nearest quiet one, from where it can be lit from behind. */
    private static Coordinate between(Hamlet hamlet, List<Hamlet> quiet) {
        Coordinate centre = hamlet.centre();
        return nearest(centre, quiet)
                .map(other -> {
                    double share = 110 / Math.max(220, other.centre().distance(centre));
                    return LocalPlane.snapped(new Coordinate(
                            centre.x + share * (other.centre().x - centre.x),
                            centre.y + share * (other.centre().y - centre.y)));
                })
                .orElse(centre);
    }

    private static Optional<Hamlet> nearest(Coordinate position, List<Hamlet> quiet) {
        return quiet.stream().min(Comparator.comparingDouble(hamlet -> hamlet.centre().distance(position)));
    }

    private static int azimuth_deg(Coordinate from, Coordinate to) {
        double bearing_deg = StrictMath.toDegrees(StrictMath.atan2(to.x - from.x, to.y - from.y));
        return ((int) Math.rint(bearing_deg) + 360) % 360;
    }
}
