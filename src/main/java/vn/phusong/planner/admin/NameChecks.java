package vn.phusong.planner.admin;

import vn.phusong.planner.ingest.StagingStep;

/**
 * Places of one unit whose names are one name for a reader: they differ in capitals, or in the letter that carries the
 * tone mark (Hoà, Hòa). Most are one place under two codes, or two of which everybody takes one for the other.
 */
public final class NameChecks {

    /** Decomposed, with the tone mark moved to the end of its word. */
    private static final String FOLDED =
            "regexp_replace(normalize(lower(s.name), nfd), '([\\u0300\\u0301\\u0303\\u0309\\u0323])([^ ]*)', '\\2\\1', 'g')";

    private NameChecks() {}

    /**
     * @param stagingTable has the columns {@code code}, {@code name} and {@code centre}
     * @param within columns that must be equal, among them the unit above
     */
    public static StagingStep similar(String stagingTable, String within) {
        return new StagingStep.Check(AdminIssue.SIMILAR_NAMES, """
                select dataset, row_number, 'name', name || ' (' || code || ')', first, centre
                from (select s.dataset, s.row_number, s.code, s.name, s.centre,
                          first_value(s.name || ' (' || s.code || ')') over same as first,
                          row_number() over same as number
                      from %1$s s
                      window same as (partition by %2$s, %3$s order by s.dataset_order, s.row_number)) numbered
                where number > 1
                """.formatted(stagingTable, within, FOLDED));
    }
}
