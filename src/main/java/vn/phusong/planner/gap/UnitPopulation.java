package vn.phusong.planner.gap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a census or a register says of one unit. It stands beside the people of the hamlets, never among them: both
 * are of different days and counted in different ways.
 *
 * @param source as the table names it
 * @param dataset its entry in {@code pack.yaml}
 */
public record UnitPopulation(
        String unitCode,
        LocalDate asOf,
        int people,
        @Nullable Integer households,
        String source,
        String dataset,
        boolean synthetic) {}
