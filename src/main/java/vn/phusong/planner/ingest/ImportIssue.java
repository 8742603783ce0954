package vn.phusong.planner.ingest;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something wrong with what was to be imported.
 *
 * @param dataset entry of {@code pack.yaml}; null when the pack itself is at fault
 * @param file relative to the pack
 * @param row line of a text file, number of the feature in a GeoJSON, from 1; null when the file as a whole is at fault
 * @param field cut and made visible like the value
 * @param value as read, cut to {@value #MAX_VALUE_LENGTH} characters; what PostgreSQL cannot store is made visible
 * @param expected what would be right, in words that need no translation: a range, a pattern, the allowed values
 * @param geometry in lon/lat, where the place helps to find the fault
 */
public record ImportIssue(
        IssueCode code,
        @Nullable String dataset,
        @Nullable String file,
        @Nullable Long row,
        @Nullable String field,
        @Nullable String value,
        @Nullable String expected,
        @Nullable Geometry geometry) {

    static final int MAX_VALUE_LENGTH = 200;

    /** Longer, as it lists what is allowed. */
    private static final int MAX_EXPECTED_LENGTH = 2000;

    public ImportIssue {
        field = field == null ? null : Characters.storable(field, MAX_VALUE_LENGTH);
        value = value == null ? null : Characters.storable(value, MAX_VALUE_LENGTH);
        expected = expected == null ? null : Characters.storable(expected, MAX_EXPECTED_LENGTH);
    }

    public static ImportIssue of(IssueCode code) {
        return new ImportIssue(code, null, null, null, null, null, null, null);
    }

    public ImportIssue at(@Nullable String dataset, @Nullable String file, @Nullable Long row) {
        return new ImportIssue(code, dataset, file, row, field, value, expected, geometry);
    }

    public ImportIssue in(@Nullable String field, @Nullable String value) {
        return new ImportIssue(code, dataset, file, row, field, value, expected, geometry);
    }

    public ImportIssue expecting(@Nullable String expected) {
        return new ImportIssue(code, dataset, file, row, field, value, expected, geometry);
    }

    public ImportIssue with(@Nullable Geometry geometry) {
        return new ImportIssue(code, dataset, file, row, field, value, expected, geometry);
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
