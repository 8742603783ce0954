package vn.phusong.planner.gap;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a judged place, to stand beside its result.
 *
 * @param kind a target's kind, such as {@code INDUSTRIAL_PARK}; null for a hamlet
 * @param communeCode commune of the register's edition; null for a target
 * @param communeName null where the edition does not hold the code
 * @param districtCode null for a target, and where the edition has no districts or does not hold the commune
 * @param electrified null where not known
 * @param especiallyDifficult null where not known
 */
public record PlaceFacts(
        String code,
        String name,
        @Nullable String kind,
        @Nullable String communeCode,
        @Nullable String communeName,
        @Nullable String districtCode,
        @Nullable String districtName,
        @Nullable Boolean electrified,
        @Nullable Boolean especiallyDifficult) {

    /** All that is known of a code the register no longer explains. */
    public static PlaceFacts unnamed(String code) {
        return new PlaceFacts(code, code, null, null, null, null, null, null, null);
    }
}
