package vn.phusong.planner.ingest.manifest;

import java.nio.file.Path;
import java.util.List;
import vn.phusong.planner.ingest.Edition;
import vn.phusong.planner.ingest.Pack;

/**
 * A valid {@code pack.yaml}.
 *
 * @param folder real path of the pack
 * @param pack what it says of itself
 * @param editions oldest first
 * @param datasets in the order of the file, names unique
 */
public record PackManifest(Path folder, Pack pack, List<Edition> editions, List<DatasetEntry> datasets) {}
