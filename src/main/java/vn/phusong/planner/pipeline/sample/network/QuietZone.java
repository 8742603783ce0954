package vn.phusong.planner.pipeline.sample.network;

import java.util.Set;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.radio.linkbudget.Technology;

/**
 * A hamlet that some technologies must not reach.
 *
 * @param centre_cdB the most its centre may lie over the usable level of such a technology
 * @param dwellings_cdB the same for its settlement points
 */
record QuietZone(Hamlet hamlet, Set<Technology> silent, int centre_cdB, int dwellings_cdB) {

    /** A hamlet without any signal: 6 dB are promised, 3 dB more keep the promise under other engines. */
    static QuietZone white(Hamlet hamlet) {
        return new QuietZone(hamlet, Set.of(Technology.values()), -900, -300);
    }

    /** A hamlet with 2G and 3G only. */
    static QuietZone legacy(Hamlet hamlet) {
        return new QuietZone(hamlet, Set.of(Technology.LTE, Technology.NR), -300, -200);
    }
}
