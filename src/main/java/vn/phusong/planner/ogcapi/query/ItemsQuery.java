package vn.phusong.planner.ogcapi.query;

import java.util.Optional;
import vn.phusong.planner.ogcapi.FeatureFilter;

/**
 * What a client wants of a collection's items. At most one of {@code offset}, {@code after} and {@code before} is set.
 *
 * @param limit most features on the page, 1 to {@link #MAX_LIMIT}
 * @param offset number of matching features to skip
 * @param after id: the page holds what comes after it
 * @param before id: the page holds what comes directly before it
 */
public record ItemsQuery(FeatureFilter filter, int limit, long offset, Optional<String> after, Optional<String> before) {

    public static final int DEFAULT_LIMIT = 10;
    public static final int MAX_LIMIT = 10_000;
}
