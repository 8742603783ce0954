package vn.phusong.planner.ingest.reader.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.Archive;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.GeometryFault;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Recognition;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.StatedCrs;
import vn.phusong.planner.ingest.reader.encoding.TextEncoding;

/** Esri Shapefile: the {@code .shp} with its parts beside it, or a zip archive; a row's number is that of its record. */
@Component
final class ShapefileRowReader implements RowReader {

    @Override
    public String format() {
        return "shapefile";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(head.holds(".shp"), head.endsWith(".shp"));
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public Map<String, String> options() {
        return Map.of(AttributeEncoding.OPTION, TextEncoding.labels("|"), ShapefileSet.LAYER, "(?s).+");
    }

    @Override
    public List<Path> parts(Path file) throws IOException {
        boolean alone = !Archive.extension(file.getFileName().toString()).equals(".shp");
        return alone ? List.of(file) : ShapefileSet.beside(file);
    }

    @Override
    public Optional<StatedCrs> findCrs(SourceFile source) throws IOException, BrokenFile {
        try (ShapefileSet set = ShapefileSet.open(source)) {
            return set.findPrj().map(StatedCrs::ofText);
        }
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        try (ShapefileSet set = ShapefileSet.open(source)) {
            TextEncoding encoding = AttributeEncoding.choose(set, source, sink);
            try (ShpRecords shapes = new ShpRecords(set.shapes());
                    DbfTable table = new DbfTable(set.attributes())) {
                List<String> columns = columns(table, encoding);
                sink.columns(columns);
                rows(shapes, table, columns, encoding, sink);
            }
        } catch (ZipException | EOFException e) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, e.getMessage(), "ZIP");
        }
    }

    private static List<String> columns(DbfTable table, TextEncoding encoding) throws BrokenFile {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DbfField field : table.fields()) {
            String column = CleanText.of(encoding.decode(field.name()));
            if (!seen.add(column)) {
                throw new BrokenFile(ImportIssue.of(IngestIssue.DUPLICATE_COLUMN).in(column, null));
            }
            columns.add(column);
        }
        return columns;
    }

    private static void rows(
            ShpRecords shapes, DbfTable table, List<String> columns, TextEncoding encoding, Sink sink)
            throws IOException, BrokenFile {
        long number = 0;
        while (true) {
            @Nullable ByteBuffer shape = shapes.next();
            byte @Nullable [] row = table.next();
            if (shape == null && row == null) {
                return;
            }
            number++;
            if (shape == null || row == null) {
                String shorter = shape == null ? ".shp" : ".dbf";
                throw new BrokenFile(
                        IngestIssue.BROKEN_FILE, number, shorter + ": " + (number - 1), ".shp = .dbf");
            }
            if (!DbfTable.isDeleted(row)) {
                Map<String, String> values = values(table, row, columns, encoding, number);
                List<ImportIssue> issues = new ArrayList<>();
                sink.row(new RawRow(number, values, geometry(shape, issues), issues));
            }
        }
    }

    private static Map<String, String> values(
            DbfTable table, byte[] row, List<String> columns, TextEncoding encoding, long number) throws BrokenFile {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = CleanText.of(table.fields().get(i).value(row, encoding));
            if (value.indexOf(TextEncoding.REPLACEMENT) >= 0) {
                throw new BrokenFile(FormatIssue.UNKNOWN_ENCODING, number, value, TextEncoding.labels(" | "));
            }
            if (!value.isEmpty()) {
                values.put(columns.get(i), value);
            }
        }
        return values;
    }

    private static @Nullable Geometry geometry(ByteBuffer shape, List<ImportIssue> issues) {
        try {
            return ShapeGeometry.read(shape, issues);
        } catch (GeometryFault fault) {
            issues.add(fault.issue());
            return null;
        }
    }
}
