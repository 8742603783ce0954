package vn.phusong.planner.ogcapi.query;

import java.util.List;
import java.util.Optional;
import vn.phusong.planner.ogcapi.LayerSnapshot;
import vn.phusong.planner.ogcapi.ServedFeature;

/**
 * One page of the features that match a query.
 *
 * @param features in the order of their ids
 * @param matched number of features that match on all pages
 * @param next id after which the next page begins; empty on the last page
 * @param previous id before which the previous page ends; empty on the first page
 */
public record ItemsPage(
        List<ServedFeature> features, int matched, Optional<String> next, Optional<String> previous) {

    public static ItemsPage of(LayerSnapshot layer, ItemsQuery query) {
        List<ServedFeature> all = layer.select(query.filter());
        int from;
        int to;
        if (query.before().isPresent()) {
            to = firstNotBelow(all, query.before().get(), false);
            from = Math.max(0, to - query.limit());
        } else {
            from = query.after()
                    .map(id -> firstNotBelow(all, id, true))
                    .orElseGet(() -> (int) Math.min(query.offset(), all.size()));
            to = (int) Math.min((long) from + query.limit(), all.size());
        }
        List<ServedFeature> page = all.subList(from, to);
        return new ItemsPage(
                page,
                all.size(),
                page.isEmpty() || to == all.size() ? Optional.empty() : Optional.of(page.get(page.size() - 1).id()),
                page.isEmpty() || from == 0 ? Optional.empty() : Optional.of(page.get(0).id()));
    }

    /** Position of the first feature whose id is not below the given one, or is above it. */
    private static int firstNotBelow(List<ServedFeature> sorted, String id, boolean above) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = sorted.get(middle).id().compareTo(id);
            if (order < 0 || (above && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
