package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.DatasetChanges;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.LoadOptions;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.LoadProgress;
import vn.phusong.planner.ingest.LoadProgress.LoadStage;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.manifest.ManifestReader;
import vn.phusong.planner.ingest.manifest.PackManifest;
import vn.phusong.planner.ingest.reader.UnpackedTooLarge;

/** One load of a valid manifest, within the transaction that the caller commits or rolls back by the report's outcome. */
final class PackLoad {
    private final PackManifest manifest;
    private final LoadOptions options;
    private final long attemptId;
    private final Parts parts;
    private final LoadProgress progress;
    private final IssueLog issues = new IssueLog();
    private final Map<String, DatasetFiles> files = new LinkedHashMap<>();
    private final Map<String, DatasetReport> reports = new LinkedHashMap<>();

    PackLoad(PackManifest manifest, LoadOptions options, long attemptId, Parts parts, LoadProgress progress) {
        this.manifest = manifest;
        this.options = options;
        this.attemptId = attemptId;
        this.parts = parts;
        this.progress = progress;
    }

    LoadReport run() throws IOException {
        Map<String, String> hashes = contentHashes();
        warnOfMissingKinds();
        String packId = manifest.pack().id();
        Map<String, FormerDataset> former = parts.datasets().current(packId);
        LoadPlan plan =
                LoadPlan.of(
                        manifest.datasets(), hashes, former, parts.importers().values(), options.acceptValid());
        if (plan.isEmpty() && parts.packs().isUnchanged(manifest)) {
            return report(LoadOutcome.UNCHANGED, List.of(), List.of());
        }
        parts.packs().write(manifest);
        parts.datasets().supersede(plan.removed());
        parts.datasets()
                .supersede(former.values().stream()
                        .filter(each -> plan.reads(each.name()))
                        .toList());
        StagingChecks.createTables(parts.jdbc());
        LoadContext context = new LoadContext(attemptId, manifest.pack(), hashes, former, issues, parts.area(), progress);
        manifest.datasets().stream()
                .filter(entry -> !files.containsKey(entry.name()))
                .forEach(entry -> context.unusableKinds().add(entry.kind()));
        for (Map.Entry<DatasetImporter, List<DatasetEntry>> kind : plan.kinds().entrySet()) {
            List<DatasetEntry> readable = kind.getValue().stream()
                    .filter(entry -> files.containsKey(entry.name()))
                    .toList();
            load(kind.getKey(), readable, context).forEach(each -> reports.put(each.name(), each));
        }
        checkAcrossKinds(plan);
        LoadOutcome outcome = outcome();
        List<DatasetChanges> changes =
                outcome == LoadOutcome.REJECTED ? List.of() : changes(former.values());
        if (outcome == LoadOutcome.ACCEPTED) {
            parts.versions().add(packId, attemptId, null);
        }
        return report(outcome, plan.removed(), changes);
    }

    /** The files that could be read, by dataset; to be called after {@link #run}. */
    Map<String, DatasetFiles> files() {
        return files;
    }

    private LoadOutcome outcome() {
        if (issues.isFatal() || issues.hasErrors() && !options.acceptValid()) {
            return LoadOutcome.REJECTED;
        }
        return options.dryRun() ? LoadOutcome.WOULD_BE_ACCEPTED : LoadOutcome.ACCEPTED;
    }

    private void checkAcrossKinds(LoadPlan plan) {
        if (issues.isFatal()) {
            return;
        }
        parts.checks().stream()
                .filter(check -> plan.kinds().keySet().stream().anyMatch(kind -> check.kinds().contains(kind.kind())))
                .forEach(check -> check.check(manifest.pack().id()).forEach(issues::add));
    }

    private void warnOfMissingKinds() {
        for (DatasetImporter importer : parts.importers().values()) {
            boolean given = manifest.datasets().stream().anyMatch(entry -> entry.kind().equals(importer.kind()));
            if (importer.isNeededToPredict() && !given) {
                issues.add(ImportIssue.of(IngestIssue.MISSING_KIND)
                        .at(null, ManifestReader.FILE_NAME, null)
                        .in("datasets", importer.kind())
                        .expecting(String.join(" | ", parts.formats().of(importer))));
            }
        }
    }

    private List<DatasetReport> load(DatasetImporter importer, List<DatasetEntry> entries, LoadContext context)
            throws IOException {
        if (importer instanceof RasterImporter rasters) {
            return new RasterKindLoad(rasters, context, parts.rasters(), parts.datasets()).run(entries, files);
        }
        if (importer instanceof RowImporter rows) {
            return new RowKindLoad(rows, context, parts.jdbc(), parts.dataSource(), parts.datasets())
                    .run(entries, parts.formats(), rowImporters());
        }
        throw new IllegalStateException("importer of " + importer.kind() + " is neither for rows nor for rasters");
    }

    private Map<String, RowImporter> rowImporters() {
        Collection<DatasetImporter> importers = parts.importers().values();
        return importers.stream()
                .filter(RowImporter.class::isInstance)
                .map(RowImporter.class::cast)
                .collect(Collectors.toMap(RowImporter::kind, Function.identity()));
    }

    /** Of the files that can be read and unpacked; the others are reported, and the load goes on to find every fault. */
    private Map<String, String> contentHashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (DatasetEntry entry : manifest.datasets()) {
            DatasetImporter importer = parts.importers().get(entry.kind());
            progress.report(entry.name(), LoadStage.HASHING, 0);
            try {
                DatasetFiles found = DatasetFiles.of(entry, parts.formats());
                files.put(entry.name(), found);
                hashes.put(entry.name(), ContentHash.of(entry, importer.editionRule(), manifest, found));
            } catch (UnpackedTooLarge e) {
                issues.addFatal(e.issue().at(entry.name(), entry.file(), null));
            } catch (IOException e) {
                issues.addFatal(ImportIssue.of(IngestIssue.BROKEN_FILE)
                        .at(entry.name(), entry.file(), null)
                        .in(null, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                        .expecting(entry.format()));
            }
        }
        return hashes;
    }

    private List<DatasetChanges> changes(Collection<FormerDataset> former) {
        Collection<FormerDataset> present =
                parts.datasets().current(manifest.pack().id()).values();
        return new DatasetComparison(parts.importers(), parts.jdbc())
                .compare(
                        former.stream().map(FormerDataset::id).toList(),
                        present.stream().map(FormerDataset::id).toList());
    }

    private LoadReport report(LoadOutcome outcome, List<FormerDataset> removed, List<DatasetChanges> changes) {
        List<DatasetReport> all = new ArrayList<>();
        for (DatasetEntry entry : manifest.datasets()) {
            @Nullable DatasetReport report = reports.get(entry.name());
            DatasetReport found = report != null
                    ? report
                    : new DatasetReport(
                            entry.name(), entry.kind(), entry.file(), DatasetOutcome.UNCHANGED, 0, 0);
            all.add(outcome == LoadOutcome.REJECTED ? rejected(found) : found);
        }
        for (FormerDataset each : removed) {
            DatasetOutcome removal =
                    outcome == LoadOutcome.REJECTED ? DatasetOutcome.UNCHANGED : DatasetOutcome.REMOVED;
            all.add(new DatasetReport(each.name(), each.kind(), each.file(), removal, 0, 0));
        }
        List<String> order = all.stream().map(DatasetReport::name).toList();
        List<DatasetChanges> ordered = changes.stream()
                .sorted(Comparator.comparing(each -> order.indexOf(each.dataset())))
                .toList();
        return new LoadReport(
                attemptId, manifest.pack().id(), outcome, all, ordered, issues.tallies(), issues.issues());
    }

    private DatasetReport rejected(DatasetReport report) {
        DatasetOutcome outcome = issues.hasErrors(report.name())
                ? DatasetOutcome.REJECTED
                : report.outcome() == DatasetOutcome.LOADED ? DatasetOutcome.NOT_LOADED : report.outcome();
        return new DatasetReport(
                report.name(), report.kind(), report.file(), outcome, report.rowsRead(), report.rowsLeftOut());
    }
}
