package vn.phusong.planner.elevation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RasterSurvey;

/** Imports {@code elevation}: GeoTIFF or .hgt heights in one file or several tiles, kept as they are. */
@Component
class ElevationImporter implements RasterImporter {

    static final String KIND = "elevation";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> formats() {
        return Set.of("geotiff", "hgt");
    }

    @Override
    public boolean isNeededToPredict() {
        return true;
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.SURFACE_MODEL);
    }

    @Override
    public List<ImportIssue> inspect(RasterFiles raster) {
        return RasterInspection.ofHeights(raster);
    }

    @Override
    public RasterSurvey survey(RasterFiles raster) {
        return TileSurvey.of(raster);
    }

    @Override
    public double likelihood(RasterSurvey survey) {
        return 1 - TileSurvey.classesShare(survey);
    }
}
