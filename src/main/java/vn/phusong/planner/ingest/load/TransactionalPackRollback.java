package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusong.planner.ingest.Dataset;
import vn.phusong.planner.ingest.DatasetChanges;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.PackRollback;
import vn.phusong.planner.ingest.PackRollback.RollbackRefused.Reason;
import vn.phusong.planner.ingest.PackVersions;
import vn.phusong.planner.ingest.Packs;

/** One transaction for the roll-back; the attempt that records it has its own, as for a load. */
@Component
class TransactionalPackRollback implements PackRollback {
    private final Parts parts;
    private final Packs packs;
    private final PackVersions versions;
    private final AttemptTable attempts;
    private final LoadLock lock;
    private final TransactionTemplate transaction;

    TransactionalPackRollback(
            Parts.Collected parts,
            Packs packs,
            PackVersions versions,
            AttemptTable attempts,
            LoadLock lock,
            PlatformTransactionManager transactions) {
        this.parts = parts.get();
        this.packs = packs;
        this.versions = versions;
        this.attempts = attempts;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public LoadReport rollback(String packId, int number) {
        Pack pack = packs.find(packId).orElseThrow(() -> new RollbackRefused(Reason.UNKNOWN_PACK, packId));
        if (!parts.versions().exists(packId, number)) {
            throw new RollbackRefused(Reason.UNKNOWN_VERSION, String.valueOf(number));
        }
        List<Dataset> wanted = versions.listDatasets(packId, number);
        requireRasters(wanted);
        long attemptId = attempts.beginRollback(packId, pack.folder(), number);
        try {
            LoadReport report = Objects.requireNonNull(
                    transaction.execute(status -> inTransaction(packId, number, wanted, attemptId)));
            attempts.finish(report);
            return report;
        } catch (RuntimeException | Error e) {
            attempts.fail(attemptId);
            throw e;
        }
    }

    private void requireRasters(List<Dataset> datasets) {
        List<String> missing = new ArrayList<>();
        for (Dataset dataset : datasets) {
            @Nullable String folder = dataset.storedFile();
            if (folder != null && !parts.rasters().isWhole(folder)) {
                missing.add(dataset.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new RollbackRefused(Reason.RASTER_MISSING, String.join(", ", missing));
        }
    }

    private LoadReport inTransaction(String packId, int number, List<Dataset> wanted, long attemptId) {
        lock.take();
        Map<String, FormerDataset> before = parts.datasets().current(packId);
        if (parts.versions().isPresent(packId, number)) {
            return report(attemptId, packId, LoadOutcome.UNCHANGED, reports(wanted, before), List.of());
        }
        parts.versions().restore(packId, number);
        List<DatasetChanges> changes = new DatasetComparison(parts.importers(), parts.jdbc())
                .compare(
                        before.values().stream().map(FormerDataset::id).toList(),
                        wanted.stream().map(Dataset::id).toList());
        parts.versions().add(packId, attemptId, number);
        return report(attemptId, packId, LoadOutcome.ACCEPTED, reports(wanted, before), changes);
    }

    private static List<DatasetReport> reports(List<Dataset> wanted, Map<String, FormerDataset> before) {
        Map<String, FormerDataset> removed = new HashMap<>(before);
        List<DatasetReport> reports = new ArrayList<>();
        for (Dataset each : wanted) {
            @Nullable FormerDataset former = removed.remove(each.name());
            DatasetOutcome outcome = former != null && former.id() == each.id()
                    ? DatasetOutcome.UNCHANGED
                    : DatasetOutcome.RESTORED;
            reports.add(new DatasetReport(each.name(), each.kind(), each.file(), outcome, 0, 0));
        }
        removed.values().stream()
                .map(each -> new DatasetReport(each.name(), each.kind(), each.file(), DatasetOutcome.REMOVED, 0, 0))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(reports::add);
        return reports;
    }

    private static LoadReport report(
            long attemptId,
            String packId,
            LoadOutcome outcome,
            List<DatasetReport> datasets,
            List<DatasetChanges> changes) {
        return new LoadReport(attemptId, packId, outcome, datasets, changes, List.of(), List.of());
    }
}
