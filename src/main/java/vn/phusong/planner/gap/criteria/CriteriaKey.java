package vn.phusong.planner.gap.criteria;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Name and version of a criteria definition; written {@code any-mobile@1}.
 *
 * @param id lower-case words joined by hyphens
 * @param version 1 or more; a version never changes once stored
 */
public record CriteriaKey(String id, int version) implements Comparable<CriteriaKey> {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Comparator<CriteriaKey> ORDER =
            Comparator.comparing(CriteriaKey::id).thenComparingInt(CriteriaKey::version);

    public CriteriaKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a criteria id is lower-case words joined by hyphens, not " + id);
        }
        if (version < 1) {
            throw new IllegalArgumentException("a criteria version is 1 or more, not " + version);
        }
    }

    @Override
    public int compareTo(CriteriaKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
