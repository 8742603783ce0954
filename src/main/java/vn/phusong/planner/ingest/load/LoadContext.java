package vn.phusong.planner.ingest.load;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.phusong.planner.ingest.ExpectedArea;
import vn.phusong.planner.ingest.LoadProgress;
import vn.phusong.planner.ingest.Pack;

/**
 * What the parts of one load share.
 *
 * @param contentHashes of the pack's datasets, by name
 * @param former current datasets before the load, by name
 * @param issues takes everything found
 * @param area where the pack's places must lie
 * @param progress is told of every dataset
 * @param unusableKinds kinds of which a file could not be read at all
 */
record LoadContext(
        long attemptId,
        Pack pack,
        Map<String, String> contentHashes,
        Map<String, FormerDataset> former,
        IssueLog issues,
        ExpectedArea area,
        LoadProgress progress,
        Set<String> unusableKinds) {

    LoadContext(
            long attemptId,
            Pack pack,
            Map<String, String> contentHashes,
            Map<String, FormerDataset> former,
            IssueLog issues,
            ExpectedArea area,
            LoadProgress progress) {
        this(attemptId, pack, contentHashes, former, issues, area, progress, new HashSet<>());
    }
}
