package vn.phusong.planner.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.gap.criteria.Shares;
import vn.phusong.planner.gap.judging.BestServer;

/** A row, or the names of its columns, put together part by part in the units of the tables. */
final class CopyRow {

    private static final @Nullable Object[] NO_SERVER = new @Nullable Object[7];

    private final List<@Nullable Object> cells = new ArrayList<>();

    CopyRow and(@Nullable Object... values) {
        cells.addAll(Arrays.asList(values));
        return this;
    }

    CopyRow with(List<String> names) {
        cells.addAll(names);
        return this;
    }

    CopyRow counts(HamletCounts hamlets) {
        return and(hamlets.covered(), hamlets.weak(), hamlets.uncovered(), hamlets.unknown());
    }

    CopyRow share(@Nullable Integer share_ppm) {
        return and(new @Nullable Object[] {share_ppm == null ? null : Shares.decimal(share_ppm)});
    }

    CopyRow decibel(@Nullable Integer value_cdB) {
        return and(new @Nullable Object[] {value_cdB == null ? null : BigDecimal.valueOf(value_cdB, 2)});
    }

    CopyRow server(@Nullable BestServer server) {
        return server == null
                ? and(NO_SERVER)
                : and(server.operator(), server.technology(), server.cell(), server.distance_m())
                        .decibel(server.excess_cdB())
                        .decibel(server.margin_cdB())
                        .and(BigDecimal.valueOf(server.probability()).setScale(4, RoundingMode.HALF_UP));
    }

    @Nullable Object[] values() {
        return cells.toArray();
    }

    String[] names() {
        return cells.toArray(String[]::new);
    }
}
