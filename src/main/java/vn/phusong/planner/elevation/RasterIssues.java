package vn.phusong.planner.elevation;

import java.util.List;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterImporter.RasterFiles;

/** Turns what a reader objects to into an import issue. */
final class RasterIssues {

    private RasterIssues() {}

    /** Empty if the raster opens. */
    static List<ImportIssue> of(RasterFiles raster, Runnable open) {
        try {
            open.run();
            return List.of();
        } catch (TerrainFileException e) {
            return List.of(ImportIssue.of(e.fault())
                    .at(raster.dataset(), String.valueOf(e.file().getFileName()), null)
                    .in(null, e.found()));
        }
    }
}
