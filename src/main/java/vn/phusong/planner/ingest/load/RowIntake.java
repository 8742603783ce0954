package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;

/** Reads one file: passes on the rows that are right by themselves, and keeps account of the others. */
final class RowIntake {
    private final RowImporter importer;
    private final DatasetEntry entry;
    private final RowReader reader;
    private final IssueLog issues;
    private final RowParser parser;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private long rowsRead;
    private boolean broken;

    /** A row with errors whose key could be read. */
    record LeftOut(String key, long number) {}

    RowIntake(RowImporter importer, DatasetEntry entry, RowReader reader, IssueLog issues) {
        this.importer = importer;
        this.entry = entry;
        this.reader = reader;
        this.issues = issues;
        this.parser = new RowParser(importer, entry);
    }

    void read(Consumer<ParsedRow> rows) throws IOException {
        try {
            reader.read(entry.path(), new RowReader.Sink() {
                @Override
                public void columns(List<String> columns) throws BrokenFile {
                    checkColumns(columns);
                }

                @Override
                public void row(RawRow row) {
                    take(row, rows);
                }
            });
        } catch (BrokenFile e) {
            broken = true;
            issues.addFatal(e.issue().at(entry.name(), entry.file(), e.issue().row()));
        }
    }

    long rowsRead() {
        return rowsRead;
    }

    /** Whether the file could not be read to its end. */
    boolean isBroken() {
        return broken;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void checkColumns(List<String> columns) throws BrokenFile {
        List<String> missing = new ArrayList<>();
        for (Field<?> field : importer.fields()) {
            if (field.isRequired() && !columns.contains(entry.column(field.name()))) {
                missing.add(entry.column(field.name()));
            }
        }
        if (importer.geometry().allowsPoint() && !reader.hasGeometry()) {
            Optional<PointColumns> points = PointColumns.find(entry, columns);
            points.ifPresent(parser::takePointsFrom);
            if (points.isEmpty()) {
                PointColumns expected = PointColumns.expected(entry);
                missing.addAll(List.of(expected.x(), expected.y()));
            }
        }
        // A column that the pack names but the file lacks is a mistake even where the field may be absent.
        entry.columns().values().stream()
                .filter(column -> !columns.contains(column) && !missing.contains(column))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new BrokenFile(ImportIssue.of(IngestIssue.MISSING_COLUMN)
                    .at(null, null, 1L)
                    .in(String.join(", ", missing), String.join(",", columns))
                    .expecting(String.join(", ", missing)));
        }
    }

    private void take(RawRow raw, Consumer<ParsedRow> rows) {
        rowsRead++;
        ParsedRow row = parser.parse(raw);
        row.issues().forEach(issue -> issues.add(issue.at(entry.name(), entry.file(), row.number())));
        if (row.issues().stream().noneMatch(ImportIssue::isError)) {
            rows.accept(row);
        } else {
            findKey(row).ifPresent(key -> leftOut.add(new LeftOut(key, row.number())));
        }
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
