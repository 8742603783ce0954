package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.LoadOptions;
import vn.phusong.planner.ingest.LoadOutcome;
import vn.phusong.planner.ingest.LoadProgress;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.ingest.manifest.ManifestReader;
import vn.phusong.planner.ingest.manifest.PackManifest;

/** One transaction for the pack, and others, before and after it, for the attempt and its issues. */
@Component
class TransactionalPackLoader implements PackLoader {
    private final Parts parts;
    private final AttemptTable attempts;
    private final AttemptFileTable files;
    private final LoadLock lock;
    private final TransactionTemplate transaction;

    TransactionalPackLoader(
            Parts.Collected parts,
            AttemptTable attempts,
            AttemptFileTable files,
            LoadLock lock,
            PlatformTransactionManager transactions) {
        this.parts = parts.get();
        this.attempts = attempts;
        this.files = files;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean isBusy() {
        return lock.isHeld();
    }

    @Override
    public LoadReport load(Path folder, LoadOptions options, LoadProgress progress) {
        ManifestReader.Reading reading =
                new ManifestReader(parts.importers().values(), parts.formats()).read(folder);
        String shownFolder = folder.toAbsolutePath().normalize().toString();
        long attemptId = attempts.begin(reading.packId(), shownFolder, options);
        try {
            PackManifest manifest = reading.manifest();
            LoadReport report = manifest == null
                    ? unusable(attemptId, reading)
                    : load(manifest, new PackLoad(manifest, options, attemptId, parts, progress), attemptId);
            attempts.finish(report);
            return report;
        } catch (RuntimeException | Error e) {
            parts.rasters().rollback();
            attempts.fail(attemptId);
            throw e;
        }
    }

    /** The files are recorded whatever comes of the load. */
    private LoadReport load(PackManifest manifest, PackLoad load, long attemptId) {
        LoadReport report = inTransaction(load, attemptId);
        files.write(attemptId, manifest, load.files());
        return report;
    }

    private static LoadReport unusable(long attemptId, ManifestReader.Reading reading) {
        IssueLog issues = new IssueLog();
        for (ImportIssue issue : reading.issues()) {
            issues.add(issue);
        }
        return new LoadReport(
                attemptId, reading.packId(), LoadOutcome.REJECTED, List.of(), List.of(), issues.tallies(), issues.issues());
    }

    private LoadReport inTransaction(PackLoad load, long attemptId) {
        LoadReport report = Objects.requireNonNull(transaction.execute(status -> {
            lock.take();
            attempts.failAbandoned(attemptId);
            try {
                LoadReport result = load.run();
                if (!result.accepted()) {
                    status.setRollbackOnly();
                }
                return result;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        if (report.accepted()) {
            parts.rasters().commit();
        } else {
            parts.rasters().rollback();
        }
        return report;
    }
}
