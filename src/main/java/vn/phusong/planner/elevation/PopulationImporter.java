package vn.phusong.planner.elevation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterImporter;
import vn.phusong.planner.ingest.RasterSurvey;

/** Imports {@code population}: a GeoTIFF of people per cell, kept as it is. */
@Component
class PopulationImporter implements RasterImporter {

    static final String KIND = "population";

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
        return Set.of();
    }

    @Override
    public RasterSurvey survey(RasterFiles raster) {
        return TileSurvey.of(raster);
    }

    /** Nothing tells people from heights for certain: whoever has them says so. */
    @Override
    public double likelihood(RasterSurvey survey) {
        return 0;
    }

    @Override
    public List<ImportIssue> inspect(RasterFiles raster) {
        if (raster.files().size() > 1) {
            return List.of(RasterInspection.severalFiles(raster));
        }
        return RasterInspection.ofPeople(raster);
    }
}
