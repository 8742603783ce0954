package vn.phusong.planner.ingest.manifest;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** The reference system of a dataset: as declared; else as its file states it (rasters: each tile for itself); else WGS 84 where no other can be. */
final class DatasetCrs {
    private static final String EXAMPLES = "EPSG:4326 | EPSG:9208 | …";

    private final YamlMap map;
    private final String format;
    private final Optional<RowReader> reader;

    /** @param reader of the format; empty for rasters */
    DatasetCrs(YamlMap map, String format, Optional<RowReader> reader) {
        this.map = map;
        this.format = format;
        this.reader = reader;
    }

    /**
     * @param source empty if there is no such file
     * @return empty if a fault was reported
     */
    String read(@Nullable DatasetImporter importer, Optional<SourceFile> source) {
        if (map.has("crs")) {
            return declared();
        }
        boolean placeless = importer instanceof RowImporter rows && !rows.geometry().exists();
        if (placeless || format.equals("hgt")) {
            return map.findText("crs", "(?s).+").orElse(CoordinateSystems.WGS_84);
        }
        if (importer instanceof RasterImporter) {
            return CoordinateSystems.OF_FILE;
        }
        return reader.isPresent() && reader.get().hasGeometry() && source.isPresent()
                ? stated(reader.get(), source.get())
                : declared();
    }

    private String declared() {
        String crs = map.text("crs");
        if (crs.isEmpty()) {
            return crs;
        }
        if (CoordinateSystems.isDeprecated(crs)) {
            map.report(IngestIssue.DEPRECATED_CRS, "crs", crs, CoordinateSystems.VN_2000_CODES);
        } else if (format.equals("hgt") && !crs.equals(CoordinateSystems.WGS_84)) {
            map.report(IngestIssue.INVALID_VALUE, "crs", crs, CoordinateSystems.WGS_84);
        } else if (!CoordinateSystems.isKnown(crs)) {
            map.report(IngestIssue.UNKNOWN_CRS, "crs", crs, EXAMPLES);
        }
        return crs;
    }

    private String stated(RowReader format, SourceFile source) {
        Optional<StatedCrs> stated;
        try {
            stated = format.findCrs(source);
        } catch (BrokenFile e) {
            map.report(e.issue().code(), "file", e.issue().value(), e.issue().expected());
            return "";
        } catch (IOException e) {
            map.report(IngestIssue.BROKEN_FILE, "file", e.getMessage(), format.format());
            return "";
        }
        if (stated.isEmpty()) {
            return declared();
        }
        @Nullable String code = stated.get().code();
        if (code == null) {
            map.report(FormatIssue.CRS_NOT_TOLD, "crs", stated.get().description(), EXAMPLES);
        }
        return code == null ? "" : code;
    }
}
