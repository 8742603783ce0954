package vn.phusong.planner.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state of the administrative map.
 *
 * @param code such as {@code 2025-07}
 * @param validFrom first day
 * @param validTo first day after it, null while it is in force
 */
public record Edition(
        String code, String title_vi, String title_en, LocalDate validFrom, @Nullable LocalDate validTo) {}
