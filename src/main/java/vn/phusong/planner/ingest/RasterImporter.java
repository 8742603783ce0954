package vn.phusong.planner.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports a kind of dataset that is a raster: its files are kept as they are, below the data folder. */
public interface RasterImporter extends DatasetImporter {

    /** Formats in which the kind is read. */
    Set<String> formats();

    /** Keys that an entry of this kind may have besides the common ones. */
    Set<Option> options();

    @Override
    default Set<String> dependsOn() {
        return Set.of();
    }

    /**
     * Opens every file far enough to know that runs can use it.
     *
     * @return what is wrong, with file, value and what would be right; empty if all is well
     */
    List<ImportIssue> inspect(RasterFiles raster);

    /** What the files are, as far as they can be read; the same for every kind that has the format. */
    RasterSurvey survey(RasterFiles raster);

    /** How likely the files are of this kind, 0 to 1. */
    double likelihood(RasterSurvey survey);

    /** A key of {@code pack.yaml} that only some kinds have. */
    enum Option {
        /** {@code classes}: class number → name; required where it is an option. */
        CLASSES,
        /** {@code surface_model}: whether heights include trees and houses; false if absent. */
        SURFACE_MODEL
    }

    /**
     * The files of a raster dataset, copied to a folder that holds nothing else and unpacked.
     *
     * @param files one, or the tiles ordered by name
     * @param declaredCrs such as {@code EPSG:4326}; empty where each file tells its own
     * @param classes class number → name as written in {@code pack.yaml}; empty for kinds without
     */
    record RasterFiles(
            String dataset,
            String format,
            Optional<String> declaredCrs,
            List<Path> files,
            Map<Integer, String> classes) {}
}
