package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.LoadProgress.LoadStage;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.RasterImporter.RasterFiles;
import vn.phusong.planner.ingest.manifest.DatasetEntry;

/** Loads the rasters of one kind: keeps their files by content and lets the feature open them. */
final class RasterKindLoad {
    private final RasterImporter importer;
    private final LoadContext context;
    private final RasterStore store;
    private final DatasetTable datasets;

    RasterKindLoad(RasterImporter importer, LoadContext context, RasterStore store, DatasetTable datasets) {
        this.importer = importer;
        this.context = context;
        this.store = store;
        this.datasets = datasets;
    }

    List<DatasetReport> run(List<DatasetEntry> entries, Map<String, DatasetFiles> files) throws IOException {
        List<DatasetReport> reports = new ArrayList<>();
        for (DatasetEntry entry : entries) {
            context.progress().report(entry.name(), LoadStage.READING, 0);
            DatasetReport report = load(entry, Objects.requireNonNull(files.get(entry.name())));
            reports.add(report);
            context.progress().report(entry.name(), LoadStage.DONE, report.rowsRead());
        }
        return reports;
    }

    private DatasetReport load(DatasetEntry entry, DatasetFiles files) throws IOException {
        long tiles = files.hashes().size();
        if (tiles == 0) {
            context.issues()
                    .addFatal(ImportIssue.of(IngestIssue.EMPTY_FILE)
                            .at(entry.name(), entry.file(), null)
                            .expecting(TileFile.expected(entry.format())));
            return report(entry, 0, DatasetOutcome.REJECTED);
        }
        String folder = store.keep(files);
        List<ImportIssue> found = importer.inspect(new RasterFiles(
                entry.name(), entry.format(), CoordinateSystems.declared(entry.crs()), store.list(folder), entry.classes()));
        for (ImportIssue issue : found) {
            // A tile is named within its folder; a single file may have been stored under another name.
            boolean tile = issue.file() != null && Files.isDirectory(entry.path());
            String file = tile ? entry.file() + "/" + issue.file() : entry.file();
            context.issues().addFatal(issue.at(entry.name(), file, issue.row()));
        }
        if (found.stream().anyMatch(ImportIssue::isError)) {
            return report(entry, tiles, DatasetOutcome.REJECTED);
        }
        String contentHash = Objects.requireNonNull(context.contentHashes().get(entry.name()));
        datasets.insert(
                context.pack().id(),
                context.pack().synthetic(),
                context.attemptId(),
                new DatasetTable.Accepted(
                        entry, contentHash, ContentHash.ofRaster(entry, files), folder, tiles, 0));
        return report(entry, tiles, DatasetOutcome.LOADED);
    }

    private static DatasetReport report(DatasetEntry entry, long tiles, DatasetOutcome outcome) {
        return new DatasetReport(entry.name(), entry.kind(), entry.file(), outcome, tiles, 0);
    }
}
