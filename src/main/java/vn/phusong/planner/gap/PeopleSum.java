package vn.phusong.planner.gap;

import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.judging.PeopleCount;

/** People of several hamlets: sums of whole numbers, so that every level adds up exactly. */
public record PeopleSum(long total, long affected, long unknown) {

    static final PeopleSum NONE = new PeopleSum(0, 0, 0);

    /** A hamlet without a population adds nothing. */
    PeopleSum plus(@Nullable PeopleCount count) {
        return count == null
                ? this
                : new PeopleSum(total + count.total(), affected + count.affected(), unknown + count.unknown());
    }
}
