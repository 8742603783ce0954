package vn.phusong.planner.ingest.inspect;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueMessages;
import vn.phusong.planner.ingest.RasterSurvey.Band;
import vn.phusong.planner.ingest.RasterSurvey.Tile;
import vn.phusong.planner.ingest.crs.CoordinateReadings.Reading;
import vn.phusong.planner.ingest.load.Preview;
import vn.phusong.planner.ingest.mapping.FieldWords;

/** An inspection as JSON, the same on the command line and over HTTP. */
@Component
public class InspectionDocument {
    private static final int MOST_ISSUES = 100;

    private final JsonMapper json;

    InspectionDocument(JsonMapper json) {
        this.json = json;
    }

    /** @param language of the messages: vi or en */
    public ObjectNode of(Inspection inspection, String language) {
        ObjectNode node = json.createObjectNode();
        node.put("file", inspection.file().getFileName().toString());
        node.put("length_bytes", inspection.length_bytes());
        node.put("format", inspection.format());
        node.put("kind", inspection.kind().orElse(null));
        ArrayNode kinds = node.putArray("kinds");
        inspection.kinds().forEach(kind -> kinds.addObject().put("kind", kind.kind()).put("score", rounded(kind.score())));
        @Nullable CrsGuess crs = inspection.crs();
        node.set("crs", crs == null ? json.nullNode() : crs(crs));
        @Nullable FileSurvey survey = inspection.survey();
        if (survey != null) {
            survey(node, inspection, survey);
        }
        if (inspection.raster() != null) {
            ArrayNode tiles = node.putArray("tiles");
            inspection.raster().tiles().forEach(tile -> tile(tiles.addObject(), tile));
        }
        ObjectNode mapping = node.putObject("columns");
        inspection.columns().forEach(mapping::put);
        ObjectNode defaults = node.putObject("defaults");
        inspection.defaults().forEach(defaults::put);
        ArrayNode missing = node.putArray("missing");
        inspection.missing().forEach(missing::add);
        ArrayNode issues = node.putArray("issues");
        inspection.issues().forEach(issue -> issues.add(issue(issue, language)));
        @Nullable Preview preview = inspection.preview();
        if (preview != null) {
            preview(node, preview);
            preview.issues().stream().limit(MOST_ISSUES).forEach(issue -> issues.add(issue(issue, language)));
        }
        return node;
    }

    private ObjectNode crs(CrsGuess crs) {
        ObjectNode node = json.createObjectNode();
        node.put("code", crs.code());
        node.put("confidence", rounded(crs.confidence()));
        node.put("source", crs.source().name());
        node.put("swapped", crs.swapped());
        node.put("stated", crs.stated());
        ArrayNode readings = node.putArray("readings");
        for (Reading reading : crs.readings()) {
            readings.addObject()
                    .put("crs", reading.crs())
                    .put("swapped", reading.swapped())
                    .put("share", rounded(reading.share()));
        }
        return node;
    }

    private static void survey(ObjectNode node, Inspection inspection, FileSurvey survey) {
        node.put("rows", survey.rows());
        ObjectNode geometries = node.putObject("geometries");
        survey.geometryTypes().forEach(geometries::put);
        Envelope extent = survey.extent();
        if (!extent.isNull()) {
            node.putArray("extent").add(extent.getMinX()).add(extent.getMinY()).add(extent.getMaxX()).add(extent.getMaxY());
        }
        ArrayNode columns = node.putArray("file_columns");
        survey.columns().forEach((name, column) -> {
            ObjectNode one = columns.addObject().put("name", name).put("filled", column.filled());
            ArrayNode examples = one.putArray("examples");
            column.examples().forEach(examples::add);
            one.putNull("field");
            for (Map.Entry<String, String> entry : inspection.columns().entrySet()) {
                if (entry.getValue().equals(name)) {
                    one.put("field", entry.getKey()).put("score", rounded(inspection.score(entry.getKey(), name)));
                }
            }
        });
    }

    private static void tile(ObjectNode node, Tile tile) {
        node.put("file", tile.file());
        node.put("data_type", tile.dataType());
        node.put("columns", tile.columns());
        node.put("rows", tile.rows());
        node.put("stated", tile.stated() == null ? null : tile.stated().shown());
        @Nullable Band band = tile.band();
        if (band != null) {
            Envelope extent = band.extent();
            node.putArray("extent").add(extent.getMinX()).add(extent.getMinY()).add(extent.getMaxX()).add(extent.getMaxY());
            node.putArray("posting").add(band.stepX()).add(band.stepY());
            node.put("lowest", band.lowest()).put("highest", band.highest());
            node.put("void_share", Math.round(band.voidShare() * 1e6) / 1e6);
        }
    }

    private static void preview(ObjectNode node, Preview preview) {
        node.put("rows_read", preview.rowsRead());
        node.put("rows_with_errors", preview.rowsWithErrors());
        ArrayNode counts = node.putArray("issue_counts");
        preview.tallies().forEach(tally -> counts.addObject()
                .put("severity", tally.code().severity().name())
                .put("code", tally.code().code())
                .put("occurrences", tally.occurrences()));
    }

    private ObjectNode issue(ImportIssue issue, String language) {
        return json.createObjectNode()
                .put("severity", issue.code().severity().name())
                .put("code", issue.code().code())
                .put("row", issue.row())
                .put("field", issue.field())
                .put("value", issue.value())
                .put("expected", issue.expected())
                .put("message", IssueMessages.message(issue, language.equals("vi") ? FieldWords.VI : FieldWords.EN));
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
