package vn.phusong.planner.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A row whose fields are parsed: what an importer checks and completes before it is staged. */
public final class ParsedRow {
    private final long number;
    private final Map<Field<?>, Object> values;
    private final @Nullable Geometry geometry;
    private final Map<String, Object> derived = new HashMap<>();
    private final List<ImportIssue> issues;

    /**
     * @param values of the fields that are present; an absent field is an absent key
     * @param issues found so far; takes what is reported
     */
    public ParsedRow(
            long number, Map<Field<?>, Object> values, @Nullable Geometry geometry, List<ImportIssue> issues) {
        this.number = number;
        this.values = values;
        this.geometry = geometry;
        this.issues = issues;
    }

    /** Line or feature number in the file. */
    public long number() {
        return number;
    }

    public <T> Optional<T> find(Field<T> field) {
        @SuppressWarnings("unchecked") // put there by this field's parser
        T value = (T) values.get(field);
        return Optional.ofNullable(value);
    }

    /** A field that is required or has a fallback. */
    public <T> T get(Field<T> field) {
        return find(field).orElseThrow(() -> new IllegalStateException("field " + field.name() + " may be absent"));
    }

    /** In lon/lat, valid; present for kinds whose rows must have one. */
    public Optional<Geometry> geometry() {
        return Optional.ofNullable(geometry);
    }

    /** Fills a derived column with a geometry, a text, a number or a flag. */
    public void derive(String column, Object value) {
        derived.put(column, value);
    }

    /** Reports something wrong with this row; an error leaves it out. */
    public void report(IssueCode code, @Nullable String field, @Nullable String value, @Nullable String expected) {
        issues.add(ImportIssue.of(code).in(field, value).expecting(expected).with(geometry));
    }

    /** What has been reported, without dataset, file and row. */
    public List<ImportIssue> issues() {
        return issues;
    }

    /** Whether it is to be left out, as far as is known. */
    public boolean hasErrors() {
        for (ImportIssue issue : issues) {
            if (issue.isError()) {
                return true;
            }
        }
        return false;
    }

    public Optional<Object> findDerived(String column) {
        return Optional.ofNullable(derived.get(column));
    }
}
