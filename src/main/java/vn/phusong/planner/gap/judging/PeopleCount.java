package vn.phusong.planner.gap.judging;

import vn.phusong.planner.gap.criteria.Shares;

/**
 * A hamlet's people in whole persons; usable, affected and unknown always add up to the total.
 *
 * @param total inhabitants
 * @param affected those at points below the usable level
 * @param unknown those of whom neither is shown
 */
public record PeopleCount(int total, int affected, int unknown) {

    public PeopleCount {
        if (total < 0 || affected < 0 || unknown < 0 || affected + unknown > total) {
            throw new IllegalArgumentException(
                    "of " + total + " people " + affected + " are affected and " + unknown + " unknown");
        }
    }

    /** People who can use the signal. */
    public int usable() {
        return total - affected - unknown;
    }

    /**
     * Splits {@code total} by cumulative rounding: usable people are the known share to the nearest
     * person (halves up), usable and unknown together the possible share to the nearest person, and the
     * affected are the rest. Sums over places are sums of these whole numbers.
     *
     * @param usable_ppm share shown to be usable
     * @param possible_ppm share that is or may be usable, not less
     * @param decided whether the place's status is known; if not, nobody is called affected
     */
    static PeopleCount of(int total, int usable_ppm, int possible_ppm, boolean decided) {
        int usable = nearest(total, usable_ppm);
        int possible = decided ? nearest(total, possible_ppm) : total;
        return new PeopleCount(total, total - possible, possible - usable);
    }

    private static int nearest(int total, int share_ppm) {
        return (int) (((long) total * share_ppm + Shares.WHOLE_ppm / 2) / Shares.WHOLE_ppm);
    }
}
