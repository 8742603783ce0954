package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.LoadProgress.LoadStage;
import vn.phusong.planner.ingest.LoadReport.DatasetOutcome;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;

/** Loads all datasets of one kind: stage, check among each other, take over. */
final class RowKindLoad {
    private final RowImporter importer;
    private final LoadContext context;
    private final JdbcClient jdbc;
    private final DatasetTable datasets;
    private final Staging staging;
    private final Map<String, Long> rowsRead = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    RowKindLoad(
            RowImporter importer, LoadContext context, JdbcClient jdbc, DataSource dataSource, DatasetTable datasets) {
        this.importer = importer;
        this.context = context;
        this.jdbc = jdbc;
        this.datasets = datasets;
        this.staging = new Staging(importer, jdbc, dataSource);
    }

    /**
     * @param tables all kinds of rows, for references
     */
    List<DatasetReport> run(
            List<DatasetEntry> entries, Formats formats, Map<String, RowImporter> tables)
            throws IOException {
        staging.create();
        for (int i = 0; i < entries.size(); i++) {
            DatasetEntry entry = entries.get(i);
            stage(entry, i, formats.find(entry.format()).orElseThrow());
        }
        entries.forEach(entry -> tell(entry, LoadStage.CHECKING));
        staging.analyze();
        Map<String, String> files =
                entries.stream().collect(Collectors.toMap(DatasetEntry::name, DatasetEntry::file));
        new StagingChecks(importer, context.pack().id(), files, context.issues(), context.progress(), jdbc)
                .run(context.unusableKinds(), tables);
        List<DatasetReport> reports = new ArrayList<>();
        for (DatasetEntry entry : entries) {
            tell(entry, LoadStage.STORING);
            reports.add(takeOver(entry));
            tell(entry, LoadStage.DONE);
        }
        return reports;
    }

    private void tell(DatasetEntry entry, LoadStage stage) {
        context.progress().report(entry.name(), stage, rowsRead.getOrDefault(entry.name(), 0L));
    }

    private void stage(DatasetEntry entry, int order, RowReader reader) throws IOException {
        tell(entry, LoadStage.READING);
        jdbc.sql("insert into staged_dataset values (?, ?, ?)")
                .params(entry.name(), entry.kind(), entry.crs())
                .update();
        RowIntake intake = new RowIntake(importer, entry, reader, context.issues(), context.progress(), land());
        staging.copy(entry.name(), entry.edition(), order, intake::read);
        rowsRead.put(entry.name(), intake.rowsRead());
        if (intake.isBroken()) {
            staging.clear(entry.name());
            broken.add(entry.name());
            context.unusableKinds().add(importer.kind());
        } else if (intake.rowsRead() == 0) {
            IngestIssue code = importer.mayBeEmpty() ? IngestIssue.EMPTY_LIST : IngestIssue.NO_ROWS;
            context.issues().addFatal(ImportIssue.of(code).at(entry.name(), entry.file(), null));
        }
    }

    private Optional<Geometry> land() {
        return importer.geometry().exists() ? context.area().find(context.pack().id()) : Optional.empty();
    }

    private DatasetReport takeOver(DatasetEntry entry) {
        long read = rowsRead.getOrDefault(entry.name(), 0L);
        if (broken.contains(entry.name())) {
            return report(entry, DatasetOutcome.REJECTED, read, 0);
        }
        long accepted = staging.count(entry.name());
        if (read > 0 && accepted == 0) {
            IngestIssue why = context.issues().hasLeftOutReferences(entry.name())
                    ? IngestIssue.NO_ROW_LEFT
                    : IngestIssue.NO_VALID_ROW;
            context.issues().addFatal(ImportIssue.of(why).at(entry.name(), entry.file(), null));
        }
        String contentHash = Objects.requireNonNull(context.contentHashes().get(entry.name()));
        String rowsHash = staging.rowsHash(entry.name());
        @Nullable FormerDataset former = context.former().get(entry.name());
        if (former != null
                && former.contentHash().equals(contentHash)
                && former.rowsHash().equals(rowsHash)
                && former.rowsLeftOut() == read - accepted) {
            datasets.restore(former);
            return report(entry, DatasetOutcome.UNCHANGED, read, accepted);
        }
        insert(entry, new DatasetTable.Accepted(entry, contentHash, rowsHash, null, accepted, read - accepted));
        return report(entry, DatasetOutcome.LOADED, read, accepted);
    }

    private void insert(DatasetEntry entry, DatasetTable.Accepted accepted) {
        long id = datasets.insert(context.pack().id(), context.pack().synthetic(), context.attemptId(), accepted);
        for (String sql : importer.insertSql()) {
            jdbc.sql(sql)
                    .param("datasetId", id)
                    .param("dataset", entry.name())
                    .param("pack", context.pack().id())
                    .update();
        }
    }

    private static DatasetReport report(DatasetEntry entry, DatasetOutcome outcome, long read, long accepted) {
        return new DatasetReport(entry.name(), entry.kind(), entry.file(), outcome, read, read - accepted);
    }
}
