package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;

/**
 * What a load must do: datasets whose content differs are read, and so are all of their kind and of the kinds that
 * depend on it, since their rows must be checked anew.
 *
 * @param kinds kinds to read, each after those it depends on, with their datasets
 * @param removed current datasets that the pack no longer names
 */
record LoadPlan(Map<DatasetImporter, List<DatasetEntry>> kinds, List<FormerDataset> removed) {

    /**
     * @param contentHashes of the entries, by name
     * @param former current datasets, by name
     * @param acceptValid if not, datasets of which rows were left out before are read again, to say so
     */
    static LoadPlan of(
            List<DatasetEntry> entries,
            Map<String, String> contentHashes,
            Map<String, FormerDataset> former,
            Collection<? extends DatasetImporter> importers,
            boolean acceptValid) {
        Set<String> named = entries.stream().map(DatasetEntry::name).collect(Collectors.toSet());
        List<FormerDataset> removed =
                former.values().stream().filter(each -> !named.contains(each.name())).toList();
        Set<String> changed = new HashSet<>();
        removed.forEach(each -> changed.add(each.kind()));
        Set<String> changedNames = new HashSet<>();
        for (DatasetEntry entry : entries) {
            @Nullable FormerDataset before = former.get(entry.name());
            if (before == null
                    || !before.kind().equals(entry.kind())
                    || !before.contentHash().equals(contentHashes.get(entry.name()))
                    || !acceptValid && before.rowsLeftOut() > 0) {
                changed.add(entry.kind());
                changedNames.add(entry.name());
                if (before != null) {
                    changed.add(before.kind());
                }
            }
        }
        List<DatasetImporter> ordered = ordered(importers);
        spread(changed, ordered, former.values());
        Map<DatasetImporter, List<DatasetEntry>> kinds = new LinkedHashMap<>();
        for (DatasetImporter importer : ordered) {
            boolean byRows = importer instanceof RowImporter;
            List<DatasetEntry> own = entries.stream()
                    .filter(entry -> entry.kind().equals(importer.kind()))
                    .filter(entry -> changedNames.contains(entry.name()) || byRows)
                    .toList();
            if (changed.contains(importer.kind()) && !own.isEmpty()) {
                kinds.put(importer, own);
            }
        }
        return new LoadPlan(kinds, removed);
    }

    /**
     * Adds the kinds that depend on changed ones, and the kinds these depend on of which rows were left out: only
     * reading them again tells which rows these were.
     */
    private static void spread(
            Set<String> changed, List<DatasetImporter> ordered, Collection<FormerDataset> former) {
        Set<String> withOmissions = former.stream()
                .filter(each -> each.rowsLeftOut() > 0)
                .map(FormerDataset::kind)
                .collect(Collectors.toSet());
        int before;
        do {
            before = changed.size();
            for (DatasetImporter importer : ordered) {
                if (importer.dependsOn().stream().anyMatch(changed::contains)) {
                    changed.add(importer.kind());
                }
                if (changed.contains(importer.kind())) {
                    importer.dependsOn().stream().filter(withOmissions::contains).forEach(changed::add);
                }
            }
        } while (changed.size() > before);
    }

    boolean isEmpty() {
        return kinds.isEmpty() && removed.isEmpty();
    }

    boolean reads(String dataset) {
        return kinds.values().stream().flatMap(List::stream).anyMatch(entry -> entry.name().equals(dataset));
    }

    /** Each importer after those of the kinds it depends on; otherwise by kind, so that the order is always the same. */
    static List<DatasetImporter> ordered(Collection<? extends DatasetImporter> importers) {
        List<DatasetImporter> waiting = new ArrayList<>(importers);
        waiting.sort(Comparator.comparing(DatasetImporter::kind));
        Set<String> known = waiting.stream().map(DatasetImporter::kind).collect(Collectors.toSet());
        Set<String> done = new LinkedHashSet<>();
        List<DatasetImporter> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            DatasetImporter next = waiting.stream()
                    .filter(each -> each.dependsOn().stream().allMatch(kind -> done.contains(kind) || !known.contains(kind)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("kinds depend on each other in a circle: " + known));
            waiting.remove(next);
            done.add(next.kind());
            ordered.add(next);
        }
        return ordered;
    }
}
