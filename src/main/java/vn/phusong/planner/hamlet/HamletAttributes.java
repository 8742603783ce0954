package vn.phusong.planner.hamlet;

/**
 * Facts about hamlets that other lists than the register tell. They stand beside a prediction and are no part of it, so a
 * new list changes what is shown of a hamlet and computes nothing anew.
 */
public final class HamletAttributes {
    /** The kind of dataset. */
    public static final String KIND = "hamlet-attributes";

    private HamletAttributes() {}

    /**
     * SQL of a subquery with one row for each hamlet of which a list speaks: {@code hamlet_code, electrified,
     * especially_difficult}. Each fact is the one of the latest day, of one day the one whose source comes last by name;
     * null where no list tells it, and then the register's counts.
     *
     * @param datasets SQL that selects ids of datasets
     */
    public static String told(String datasets) {
        return """
                (select a.hamlet_code, %s as electrified, %s as especially_difficult
                 from hamlet_attribute a where a.dataset_id in (%s) group by a.hamlet_code)
                """.formatted(latest("electrified"), latest("especially_difficult"), datasets);
    }

    private static String latest(String column) {
        return "(array_agg(a.%1$s order by a.as_of desc, a.source collate \"C\" desc) filter (where a.%1$s is not null))[1]"
                .formatted(column);
    }
}
