package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.LoadProgress.LoadStage;
import vn.phusong.planner.ingest.LoadProgress;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** Reads one file: passes on the rows that are right by themselves, and keeps account of the others. */
final class RowIntake {
    private final RowImporter importer;
    private final DatasetEntry entry;
    private final RowReader reader;
    private final IssueLog issues;
    private final LoadProgress progress;
    private final ReferenceSystemCheck systemCheck;
    private final RowParser parser;
    private final ColumnUse columnUse;
    private long rowsRead;
    private long rowsLeftOut;
    private boolean headed;
    private boolean broken;

    /** Takes each row as it is read. */
    interface Rows {
        /** A row without errors. */
        void accept(ParsedRow row);

        /** A row with errors. */
        default void leaveOut(LeftOutTable.Row row) {}
    }

    /** @param land of the pack's units, as far as it is known */
    RowIntake(
            RowImporter importer, DatasetEntry entry, RowReader reader, IssueLog issues, LoadProgress progress,
            Optional<Geometry> land) {
        this.importer = importer;
        this.entry = entry;
        this.reader = reader;
        this.issues = issues;
        this.progress = progress;
        this.systemCheck = new ReferenceSystemCheck(entry.crs(), land, importer.belt_deg());
        this.parser = new RowParser(importer, entry, systemCheck);
        this.columnUse = new ColumnUse(importer, entry);
    }

    void read(Rows rows) throws IOException {
        try {
            compareCrs();
            reader.read(entry.toRead(), new RowReader.Sink() {
                @Override
                public int wanted(List<String> columns) {
                    return columnUse.countWanted(columns);
                }

                @Override
                public void columns(List<String> columns) throws BrokenFile {
                    header(columns);
                }

                @Override
                public void row(RawRow row) {
                    take(row, rows);
                }

                @Override
                public void decimalCommas() {
                    parser.readDecimalCommas();
                }

                @Override
                public void remark(ImportIssue warning) {
                    issues.add(warning.at(entry.name(), entry.file(), warning.row()));
                }
            });
            columnUse.findUnused().ifPresent(issues::add);
            systemCheck.issue().ifPresent(issue -> issues.add(issue.at(entry.name(), entry.file(), null)));
        } catch (BrokenFile e) {
            broken = true;
            issues.addFatal(e.issue().at(entry.name(), entry.file(), e.issue().row()));
        }
    }

    /** A file that contradicts its declaration would land hundreds of metres or kilometres off without a word. */
    private void compareCrs() throws IOException, BrokenFile {
        Optional<StatedCrs> stated =
                importer.geometry().exists() ? reader.findCrs(entry.toRead()) : Optional.empty();
        if (stated.isEmpty() || entry.crs().equals(stated.get().code())) {
            return;
        }
        boolean known = stated.get().code() != null;
        ImportIssue issue = ImportIssue.of(known ? FormatIssue.CRS_CONTRADICTION : FormatIssue.CRS_NOT_COMPARED)
                .in("crs", stated.get().shown())
                .expecting(entry.crs());
        if (known) {
            throw new BrokenFile(issue);
        }
        issues.add(issue.at(entry.name(), entry.file(), null));
    }

    long rowsRead() {
        return rowsRead;
    }

    /** How many of them have errors. */
    long rowsLeftOut() {
        return rowsLeftOut;
    }

    /** Whether the file could not be read to its end. */
    boolean isBroken() {
        return broken;
    }

    private void header(List<String> columns) throws BrokenFile {
        boolean fromColumns = importer.geometry().exists() && !reader.hasGeometry();
        Optional<PlaceColumns> places =
                fromColumns ? PlaceColumns.find(entry, importer.geometry(), columns) : Optional.empty();
        columnUse.require(columns, fromColumns && importer.geometry().required(), places);
        places.ifPresent(parser::takePlacesFrom);
        columnUse.see(columns);
        headed = true;
    }

    private void take(RawRow raw, Rows rows) {
        rowsRead++;
        if (rowsRead % LoadProgress.ROWS_BETWEEN_REPORTS == 0) {
            progress.report(entry.name(), LoadStage.READING, rowsRead);
        }
        if (!headed) {
            columnUse.see(raw.values().keySet());
        }
        ParsedRow row = parser.parse(raw);
        row.issues().forEach(issue -> issues.add(issue.at(entry.name(), entry.file(), row.number())));
        if (!row.hasErrors()) {
            rows.accept(row);
        } else {
            rowsLeftOut++;
            rows.leaveOut(new LeftOutTable.Row(findKey(row).orElse(null), row.number(), kept(row)));
        }
    }

    /** Nothing where the row has too few or too many values: then none can be trusted to stand in its column. */
    private Map<String, String> kept(ParsedRow row) {
        Map<String, String> kept = new TreeMap<>();
        if (row.issues().stream().noneMatch(issue -> issue.code() == IngestIssue.WRONG_COLUMN_COUNT)) {
            for (Field<?> field : importer.keptOfLeftOut()) {
                row.find(field).ifPresent(value -> kept.put(field.name(), value.toString()));
            }
        }
        return kept;
    }

    private Optional<String> findKey(ParsedRow row) {
        Key key = importer.key();
        List<String> values = new ArrayList<>();
        for (String part : key.columns().keySet()) {
            Field<?> field = importer.fields().stream()
                    .filter(each -> each.name().equals(part))
                    .findFirst()
                    .orElseThrow();
            @Nullable Object value = row.find(field).orElse(null);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value.toString());
        }
        return key.exists() ? Optional.of(key.of(entry.edition(), values)) : Optional.empty();
    }
}
