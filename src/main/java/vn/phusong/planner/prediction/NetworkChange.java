package vn.phusong.planner.prediction;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.phusong.planner.network.RadioCell;

/**
 * What becomes of a network: cells that are switched off, and others that are added. A cell that is changed is both.
 *
 * @param removed codes of cells
 * @param added of operators, and with antennas, that the pack has
 */
public record NetworkChange(Set<String> removed, List<RadioCell> added) {

    public NetworkChange(Collection<String> removed, Collection<RadioCell> added) {
        this(Set.copyOf(removed), List.copyOf(added));
    }
}
