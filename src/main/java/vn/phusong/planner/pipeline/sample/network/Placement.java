package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.planner.pipeline.sample.network.Reinforcer.Reinforced;

/**
 * Places sites so that the wanted hamlets, and no others, are without signal, and some have only 2G and
 * 3G: by what is built where, checked with the kernel, never by how it is judged.
 */
final class Placement {

    private static final int ATTEMPTS = 8;

    private final SignalCheck check;
    private final Relief relief;
    private final List<Hamlet> hamlets;
    private final List<Carrier> carriers;
    private final long seed;

    Placement(SignalCheck check, Relief relief, List<Hamlet> hamlets, List<Carrier> carriers, long seed) {
        this.check = check;
        this.relief = relief;
        this.hamlets = hamlets;
        this.carriers = carriers;
        this.seed = seed;
    }

    /** The sites as they are to be, the hamlets left without any signal or without 4G, and their guard. */
    record Result(List<Site> sites, List<Hamlet> white, List<Hamlet> legacy, Silencer silencer) {}

    /**
     * Chooses quiet hamlets and places sites around them; where a neighbour cannot be served without
     * leaking, the quiet hamlet nearest to it is given up for the next best one.
     */
    Result place(List<Site> draft, int whiteCount, int legacyCount) {
        QuietHamlets choice = new QuietHamlets(hamlets, relief);
        Set<Hamlet> banned = new HashSet<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Hamlet> white = choice.white(whiteCount, banned);
            List<Hamlet> legacy = choice.legacy(legacyCount, white, banned);
            Silencer silencer = new Silencer(zones(white, legacy), check);
            List<Hamlet> unserved = new ArrayList<>();
            List<Site> sites = place(draft, white, legacy, silencer, unserved);
            if (unserved.isEmpty()) {
                return new Result(sites, white, legacy, silencer);
            }
            for (Hamlet hamlet : unserved) {
                banned.add(nearest(hamlet, white, legacy));
            }
        }
        throw new IllegalStateException("no placing leaves exactly " + whiteCount
                + " hamlets without signal after " + ATTEMPTS + " attempts; choose another seed");
    }

    private static List<QuietZone> zones(List<Hamlet> white, List<Hamlet> legacy) {
        return Stream.concat(white.stream().map(QuietZone::white), legacy.stream().map(QuietZone::legacy))
                .toList();
    }

    private List<Site> place(
            List<Site> draft, List<Hamlet> white, List<Hamlet> legacy, Silencer silencer, List<Hamlet> unserved) {
        List<Hamlet> quiet = new ArrayList<>(white);
        quiet.addAll(legacy);
        Reinforcer reinforcer = new Reinforcer(check, relief, carriers, seed);

        List<Site> silenced = silencer.silenced(draft);
        Reinforced withLegacy =
                reinforcer.reinforced(silenced, legacy, Reinforcer.Wanted.LEGACY, silencer, white);
        unserved.addAll(withLegacy.unserved());
        List<Hamlet> others = hamlets.stream().filter(hamlet -> !white.contains(hamlet)).toList();
        Reinforced all = reinforcer.reinforced(
                withLegacy.sites(), others, Reinforcer.Wanted.ANY, silencer, quiet);
        unserved.addAll(all.unserved());
        List<Hamlet> modern = others.stream().filter(hamlet -> !legacy.contains(hamlet)).toList();
        return reinforcer.reinforced(all.sites(), modern, Reinforcer.Wanted.LTE, silencer, quiet).sites();
    }

    private static Hamlet nearest(Hamlet hamlet, List<Hamlet> white, List<Hamlet> legacy) {
        if (legacy.contains(hamlet)) {
            return hamlet;
        }
        return Stream.concat(white.stream(), legacy.stream())
                .min(Comparator.comparingDouble(other -> other.centre().distance(hamlet.centre())))
                .orElse(hamlet);
    }
}
