package vn.phusong.planner.hamlet;

import java.util.List;
import java.util.SortedMap;

/**
 * A hamlet with what belongs to it.
 *
 * @param communeByEdition code of the commune the hamlet is counted in, by edition; an edition is absent where no
 *     commune was found
 * @param settlements by ordinal; empty if the pack has none
 */
public record RegisteredHamlet(
        Hamlet hamlet, SortedMap<String, String> communeByEdition, List<Settlement> settlements) {}
