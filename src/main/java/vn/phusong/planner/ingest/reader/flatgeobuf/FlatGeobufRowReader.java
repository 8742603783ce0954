package vn.phusong.planner.ingest.reader.flatgeobuf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.CleanText;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.ingest.reader.GeometryFault;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.Recognition;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** FlatGeobuf; a row's number is that of its feature in the order of the file. */
@Component
final class FlatGeobufRowReader implements RowReader {

    @Override
    public String format() {
        return "flatgeobuf";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(head.startsWith("fgb"), head.endsWith(".fgb"));
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public Optional<StatedCrs> findCrs(SourceFile source) throws IOException, BrokenFile {
        try (FlatGeobufStream stream = FlatGeobufStream.open(source.path())) {
            return statedCrs(stream.header().crs());
        } catch (RuntimeException e) {
            throw broken(null, e);
        }
    }

    private static Optional<StatedCrs> statedCrs(@Nullable Crs crs) {
        if (crs == null) {
            return Optional.empty();
        }
        String name = crs.name() == null ? "" : crs.name();
        if (crs.code() > 0 && (crs.org() == null || crs.org().equalsIgnoreCase("EPSG"))) {
            return Optional.of(StatedCrs.ofEpsg(crs.code(), name));
        }
        return Optional.ofNullable(crs.wkt()).filter(wkt -> !wkt.isEmpty()).map(StatedCrs::ofText);
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        try (FlatGeobufStream stream = open(source)) {
            Header header = stream.header();
            List<FlatGeobufProperties.Column> columns = columns(header);
            if (!columns.isEmpty()) {
                sink.columns(columns.stream().map(FlatGeobufProperties.Column::name).toList());
            }
            long number = 1;
            for (Feature feature = stream.next(); feature != null; feature = stream.next()) {
                sink.row(row(number++, feature, header, columns));
            }
        }
    }

    private static FlatGeobufStream open(SourceFile source) throws IOException, BrokenFile {
        try {
            return FlatGeobufStream.open(source.path());
        } catch (RuntimeException e) {
            throw broken(null, e);
        }
    }

    private static List<FlatGeobufProperties.Column> columns(Header header) throws BrokenFile {
        List<FlatGeobufProperties.Column> columns = new ArrayList<>();
        try {
            for (int i = 0; i < header.columnsLength(); i++) {
                String name = CleanText.of(String.valueOf(header.columns(i).name()));
                columns.add(new FlatGeobufProperties.Column(name, header.columns(i).type()));
            }
            return columns;
        } catch (RuntimeException e) {
            throw broken(null, e);
        }
    }

    private static RawRow row(
            long number, Feature feature, Header header, List<FlatGeobufProperties.Column> columns)
            throws BrokenFile {
        List<ImportIssue> issues = new ArrayList<>();
        try {
            Map<String, String> values = FlatGeobufProperties.read(feature.propertiesAsByteBuffer(), columns);
            return new RawRow(number, values, geometry(feature, header.geometryType(), issues), issues);
        } catch (RuntimeException e) {
            throw broken(number, e);
        }
    }

    private static @Nullable Geometry geometry(Feature feature, int type, List<ImportIssue> issues) {
        if (feature.geometry() == null) {
            return null;
        }
        try {
            return FlatGeobufGeometry.read(feature.geometry(), type);
        } catch (GeometryFault fault) {
            issues.add(fault.issue());
            return null;
        }
    }

    /** FlatBuffers follows offsets without checks of its own, so damage ends in whatever Java's bounds checks say. */
    private static BrokenFile broken(@Nullable Long number, RuntimeException fault) {
        return new BrokenFile(
                IngestIssue.BROKEN_FILE, number, String.valueOf(fault.getMessage()), FlatGeobufStream.EXPECTED);
    }
}
