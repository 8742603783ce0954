package vn.phusong.planner.ingest;

import java.util.Locale;
import java.util.Map;

/** Where a dataset is from, for people to read. */
record DatasetLines(Dataset dataset, Map<String, Edition> editions) {
    /** Enough of a hash to tell contents apart by eye; all of it is in the JSON. */
    private static final int HASH_DIGITS = 12;

    /** Two lines: what it is and of when, then whose it is and under which terms. */
    String text() {
        return String.format(
                Locale.ROOT,
                "      %-22s %s, %,d rows%s%s%s%s%n        source %s; licence %s; sha256 %s",
                dataset.name(),
                dataset.kind(),
                dataset.rowCount(),
                dataset.edition() == null ? "" : ", edition " + dataset.edition(),
                dataset.validFrom(editions).map(day -> " valid from " + day).orElse(""),
                dataset.asOf() == null ? "" : ", as of " + dataset.asOf(),
                dataset.synthetic() ? ", SYNTHETIC" : "",
                dataset.source(),
                dataset.licence(),
                dataset.contentHash().substring(0, HASH_DIGITS));
    }
}
