package vn.phusong.planner.pipeline.sample;

import java.util.List;
import java.util.stream.Stream;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.network.NetworkPlan;

/**
 * The official-style list of uncovered hamlets: as many as are really without signal, mostly the same,
 * with some missing and as many others in their place, as lists of real provinces have it.
 */
final class DeclaredList {

    private DeclaredList() {}

    /** Codes, ascending. */
    static List<String> of(NetworkPlan network) {
        List<Hamlet> white = network.white();
        int wrong = Math.max(1, white.size() / 5);
        Stream<Hamlet> right = white.stream().limit(white.size() - wrong);
        Stream<Hamlet> mistaken = network.legacy().stream().limit(wrong);
        return Stream.concat(right, mistaken).map(Hamlet::code).sorted().toList();
    }
}
