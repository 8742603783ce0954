package vn.phusong.planner.elevation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.RasterImporter.RasterFiles;
import vn.phusong.planner.ingest.reader.FormatIssue;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** Looks at every file of a raster dataset by itself, so that all that is wrong is told at once. */
final class RasterInspection {

    /** Above this share of implausible heights it is the unit that is wrong, not single cells. */
    private static final double MOST_ODD = 0.01;

    /** P.1812 wants a profile of 30 to 100 m; beyond this, hills as wide as a valley's villages are averaged away. */
    private static final double COARSEST_M = 250;

    private static final String PLAUSIBLE = "-100 … 3500 m";

    private final RasterFiles raster;
    private final List<ImportIssue> issues = new ArrayList<>();

    private long cells;

    private RasterInspection(RasterFiles raster) {
        this.raster = raster;
    }

    /**
     * @param open tries to use a file
     * @return empty if all is well
     */
    static List<ImportIssue> of(RasterFiles raster, Consumer<Path> open) {
        RasterInspection inspection = new RasterInspection(raster);
        raster.files().forEach(file -> inspection.inspect(file, open));
        return List.copyOf(inspection.issues);
    }

    static List<ImportIssue> ofHeights(RasterFiles raster) {
        RasterInspection inspection = new RasterInspection(raster);
        raster.files().forEach(file -> inspection.inspect(file, inspection::inspectHeights));
        if (inspection.cells > GeoTiffBand.MAX_CELLS) {
            inspection.issues.add(ImportIssue.of(TerrainFault.TOO_LARGE)
                    .at(raster.dataset(), null, null)
                    .in(null, Long.toString(inspection.cells)));
        }
        return List.copyOf(inspection.issues);
    }

    /** Of a kind that takes one file. */
    static ImportIssue severalFiles(RasterFiles raster) {
        return ImportIssue.of(TerrainFault.SEVERAL_FILES)
                .at(raster.dataset(), null, null)
                .in(null, raster.files().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .collect(Collectors.joining(", ")));
    }

    /** Of people per cell. */
    static List<ImportIssue> ofPeople(RasterFiles raster) {
        RasterInspection inspection = new RasterInspection(raster);
        raster.files().forEach(file -> inspection.inspect(file, inspection::inspectPeople));
        return List.copyOf(inspection.issues);
    }

    private void inspectPeople(Path file) {
        TerrainBand band = GeoTiffBand.read(file, raster.declaredCrs());
        PopulationRaster.of(band);
        float least = 0;
        for (float people : band.values()) {
            least = Math.min(least, people);
        }
        if (least < 0) {
            issues.add(issue(
                    file,
                    ImportIssue.of(ElevationIssue.NEGATIVE_PEOPLE)
                            .in(null, Float.toString(least))
                            .expecting("gdal_edit.py -a_nodata " + least)));
        }
    }

    private void inspect(Path file, Consumer<Path> open) {
        try {
            compareCrs(file);
            open.accept(file);
        } catch (TerrainFileException e) {
            issues.add(issue(file, ImportIssue.of(e.fault()).in(null, e.found())));
        }
    }

    /** A file that contradicts its declaration would land hundreds of metres or kilometres off without a word. */
    private void compareCrs(Path file) {
        Optional<String> declared = raster.declaredCrs();
        if (declared.isEmpty() || !raster.format().equals("geotiff")) {
            return;
        }
        Optional<StatedCrs> stated;
        try {
            stated = GeoKeys.of(TiffDirectory.read(file)).findCrs();
        } catch (IOException e) {
            // Opening it tells why.
            return;
        }
        if (stated.isEmpty() || declared.get().equals(stated.get().code())) {
            return;
        }
        FormatIssue code =
                stated.get().code() == null ? FormatIssue.CRS_NOT_COMPARED : FormatIssue.CRS_CONTRADICTION;
        issues.add(issue(file, ImportIssue.of(code).in("crs", stated.get().shown()).expecting(declared.get())));
    }

    private void inspectHeights(Path file) {
        TerrainBand band = TerrainFiles.open(file, raster.declaredCrs());
        HeightCensus census = HeightCensus.clean(band);
        // Whether there is a way from its system to WGS 84 shows in placing it.
        cells += band.raster().values().length;
        if (!census.undeclaredNoData().isEmpty()) {
            issues.add(issue(
                    file,
                    ImportIssue.of(ElevationIssue.UNDECLARED_NO_DATA)
                            .in(null, census.undeclaredNoData())
                            .expecting("gdal_edit.py -a_nodata")));
        }
        double odd = census.implausibleShare();
        if (odd > 0) {
            ElevationIssue code = odd > MOST_ODD ? ElevationIssue.IMPLAUSIBLE_HEIGHTS : ElevationIssue.ODD_HEIGHTS;
            issues.add(issue(file, ImportIssue.of(code).in(null, census.range()).expecting(PLAUSIBLE)));
        }
        inspectQuality(file, band, census);
    }

    /** What is no fault of the file, but decides what its heights are good for. */
    private void inspectQuality(Path file, TerrainBand band, HeightCensus census) {
        if (census.declaredVoids() > 0) {
            String share = census.declaredVoids() + " / " + band.values().length;
            issues.add(issue(file, ImportIssue.of(ElevationIssue.VOIDS).in(null, share)));
        }
        if (census.belowSea() > 0) {
            issues.add(issue(
                    file,
                    ImportIssue.of(ElevationIssue.BELOW_SEA_LEVEL)
                            .in(null, Integer.toString(census.belowSea()))
                            .expecting(census.extremes())));
        }
        if (band.posting_m() > COARSEST_M) {
            issues.add(issue(
                    file,
                    ImportIssue.of(ElevationIssue.TOO_COARSE)
                            .in(null, Math.round(band.posting_m()) + " m")
                            .expecting("≤ " + Math.round(COARSEST_M) + " m")));
        }
    }

    private ImportIssue issue(Path file, ImportIssue issue) {
        return issue.at(raster.dataset(), String.valueOf(file.getFileName()), null);
    }
}
