package vn.phusong.planner.ingest;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells the rows of a kind apart, and what references name. Its text form is the values joined by {@code /}, with
 * the dataset's edition in front where codes are reused across editions.
 *
 * @param columns our field → column of the final table, in order; empty if rows have no identity
 */
public record Key(boolean byEdition, Map<String, String> columns) {

    public static final Key NONE = new Key(false, Map.of());

    /** A field whose column has the same name. */
    public static Key of(String field) {
        return NONE.and(field, field);
    }

    public Key and(String field, String column) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(field, column);
        return new Key(byEdition, Collections.unmodifiableMap(more));
    }

    public Key withinEdition() {
        return new Key(true, columns);
    }

    public boolean exists() {
        return !columns.isEmpty();
    }

    /** SQL over the staging table. */
    public String ofStaged(String alias) {
        return joined(alias, columns.keySet());
    }

    /** SQL over the final table. */
    public String ofTable(String alias) {
        return joined(alias, columns.values());
    }

    /** The text form of values in the order of the fields. */
    public String of(@Nullable String edition, Iterable<String> values) {
        String own = String.join("/", values);
        return byEdition ? edition + "/" + own : own;
    }

    private String joined(String alias, Collection<String> names) {
        String own = columns.isEmpty()
                ? "null"
                : names.stream()
                        .map(name -> alias + "." + name)
                        .collect(Collectors.joining(" || '/' || "));
        return byEdition ? alias + ".edition || '/' || " + own : own;
    }
}
