package vn.phusong.planner.gap.judging;

import java.util.Collection;
import java.util.Set;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Which lists of cells are declared complete. A list nobody declared is not complete, even an empty one:
 * an operator without NR declares its NR list complete.
 */
public record Inventory(Set<Entry> complete) {

    /** One operator's list of cells of one technology. */
    public record Entry(String operator, Technology technology) {}

    public Inventory {
        complete = Set.copyOf(complete);
    }

    /** Whether no undeclared cell of {@code operator} could add to any of {@code technologies}. */
    public boolean isComplete(String operator, Collection<Technology> technologies) {
        return technologies.stream().allMatch(technology -> complete.contains(new Entry(operator, technology)));
    }
}
