package vn.phusong.planner.ingest;

import java.util.List;
import java.util.Set;

/**
 * Looks at everything that a load would make current, across kinds, before the load ends: what a feature can only say
 * when rows and rasters are there. Spring collects the beans. Its findings are warnings and information.
 */
public interface LoadCheck {

    /** It is made when a dataset of one of these kinds was read. */
    Set<String> kinds();

    /** What is to be told of the pack as it would be; datasets are those that {@link Packs} lists. */
    List<ImportIssue> check(String packId);
}
