package vn.phusong.planner.elevation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RasterSurvey;

/** Imports {@code clutter}: a GeoTIFF of class numbers that the pack names, kept as it is. */
@Component
class ClutterImporter implements RasterImporter {

    static final String KIND = "clutter";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> formats() {
        return Set.of("geotiff");
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CLASSES);
    }

    @Override
    public RasterSurvey survey(RasterFiles raster) {
        return TileSurvey.of(raster);
    }

    @Override
    public double likelihood(RasterSurvey survey) {
        return TileSurvey.classesShare(survey);
    }

    @Override
    public List<ImportIssue> inspect(RasterFiles raster) {
        List<ImportIssue> wrongNames = raster.classes().entrySet().stream()
                .filter(entry -> ClutterClasses.find(entry.getValue()).isEmpty())
                .map(entry -> ImportIssue.of(IngestIssue.NOT_ALLOWED)
                        .at(raster.dataset(), null, null)
                        .in("classes." + entry.getKey(), entry.getValue())
                        .expecting(ClutterClasses.allowed()))
                .toList();
        if (!wrongNames.isEmpty()) {
            return wrongNames;
        }
        if (raster.files().size() > 1) {
            return List.of(RasterInspection.severalFiles(raster));
        }
        return RasterInspection.of(
                raster,
                file -> ClutterReader.read(file, ClutterClasses.of(raster.classes()), raster.declaredCrs()));
    }
}
