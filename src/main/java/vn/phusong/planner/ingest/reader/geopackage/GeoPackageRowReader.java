package vn.phusong.planner.ingest.reader.geopackage;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.ingest.reader.GeometryFault;
import vn.phusong.planner.ingest.reader.NumberText;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Recognition;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** One layer of a GeoPackage; a row's number counts the layer's rows. */
@Component
final class GeoPackageRowReader implements RowReader {
    private static final String LAYER = "layer";

    @Override
    public String format() {
        return "geopackage";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(head.startsWith("SQLite format 3"), head.endsWith(".gpkg"));
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public Map<String, String> options() {
        return Map.of(LAYER, "(?s).+");
    }

    @Override
    public Optional<StatedCrs> findCrs(SourceFile source) throws IOException, BrokenFile {
        try (GeoPackageFile file = GeoPackageFile.open(source.path())) {
            return GeoPackageLayer.choose(file.database(), source.find(LAYER)).findCrs(file.database());
        } catch (SQLException e) {
            throw GeoPackageFile.broken(e);
        }
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        try (GeoPackageFile file = GeoPackageFile.open(source.path());
                Statement statement = file.database().createStatement()) {
            GeoPackageLayer layer = GeoPackageLayer.choose(file.database(), source.find(LAYER));
            try (ResultSet rows = statement.executeQuery("select * from " + layer.quoted())) {
                List<String> columns = columns(rows.getMetaData());
                sink.columns(columns.stream()
                        .filter(column -> !column.equals(layer.geometryColumn()))
                        .map(CleanText::of)
                        .toList());
                for (long number = 1; rows.next(); number++) {
                    sink.row(row(number, rows, columns, layer));
                }
            }
        } catch (SQLException e) {
            throw GeoPackageFile.broken(e);
        }
    }

    private static List<String> columns(ResultSetMetaData description) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= description.getColumnCount(); i++) {
            columns.add(description.getColumnName(i));
        }
        return columns;
    }

    private static RawRow row(long number, ResultSet rows, List<String> columns, GeoPackageLayer layer)
            throws SQLException {
        List<ImportIssue> issues = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        @Nullable Geometry geometry = null;
        for (int i = 0; i < columns.size(); i++) {
            @Nullable Object value = rows.getObject(i + 1);
            if (columns.get(i).equals(layer.geometryColumn())) {
                geometry = value instanceof byte[] blob ? geometry(blob, issues) : null;
            } else {
                String text = CleanText.of(text(value));
                if (!text.isEmpty()) {
                    values.put(CleanText.of(columns.get(i)), text);
                }
            }
        }
        return new RawRow(number, values, geometry, issues);
    }

    private static @Nullable Geometry geometry(byte[] blob, List<ImportIssue> issues) {
        try {
            return GeoPackageGeometry.read(blob);
        } catch (GeometryFault fault) {
            issues.add(fault.issue());
            return null;
        }
    }

    /** SQLite holds whole numbers, reals, text and bytes, whatever the column says; bytes are no value of ours. */
    private static String text(@Nullable Object value) {
        if (value == null || value instanceof byte[]) {
            return "";
        }
        return value instanceof Double number ? NumberText.of(number) : value.toString();
    }
}
