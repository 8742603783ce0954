package vn.phusong.planner.elevation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.phusong.planner.ingest.RasterImporter.RasterFiles;
import vn.phusong.planner.ingest.RasterSurvey;
import vn.phusong.planner.ingest.RasterSurvey.Band;
import vn.phusong.planner.ingest.RasterSurvey.Tile;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** Tells what terrain files are: first by their directories, then by their values where these can be read. */
final class TileSurvey {
    private static final int MOST_CLASSES = 64;
    private static final int HIGHEST_CLASS = 255;

    private static final int WIDTH = 256;
    private static final int LENGTH = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int SAMPLE_FORMAT = 339;
    private static final String[] SAMPLE_FORMATS = {"uint", "uint", "int", "float"};

    /** Bytes that are few different numbers; other whole numbers that are as few may be heights of a plain. */
    private static final double CLASSES_IN_BYTES = 0.9;

    private static final double CLASSES_IN_OTHERS = 0.3;
    private static final double OTHER_VALUES = 0.05;

    private TileSurvey() {}

    static RasterSurvey of(RasterFiles raster) {
        return new RasterSurvey(
                raster.files().stream().map(file -> of(file, raster.declaredCrs())).toList());
    }

    /** How likely the values are numbers of classes, 0 to 1. */
    static double classesShare(RasterSurvey survey) {
        return survey.tiles().stream()
                .mapToDouble(tile -> {
                    if (tile.band() == null || tile.band().classes().isEmpty()) {
                        return OTHER_VALUES;
                    }
                    return tile.dataType().equals("uint8") ? CLASSES_IN_BYTES : CLASSES_IN_OTHERS;
                })
                .max()
                .orElse(OTHER_VALUES);
    }

    private static Tile of(Path file, Optional<String> declaredCrs) {
        String name = String.valueOf(file.getFileName());
        try {
            if (TerrainFiles.isHgt(file)) {
                int side = HgtTile.side(file);
                StatedCrs crs = new StatedCrs(CoordinateSystems.WGS_84, "SRTM");
                return new Tile(name, "int16", side, side, crs, band(file, Optional.empty()));
            }
            TiffDirectory tiff = TiffDirectory.read(file);
            return new Tile(
                    name, dataType(tiff), (int) first(tiff, WIDTH, 0), (int) first(tiff, LENGTH, 0),
                    GeoKeys.of(tiff).findCrs().orElse(null),
                    // Numbers mean the same in any system: without one they are still told.
                    band(file, declaredCrs.or(() -> Optional.of(CoordinateSystems.WGS_84))));
        } catch (IOException e) {
            return new Tile(name, "", 0, 0, null, null);
        }
    }

    private static String dataType(TiffDirectory tiff) {
        int format = (int) first(tiff, SAMPLE_FORMAT, 1);
        String kind = format < SAMPLE_FORMATS.length ? SAMPLE_FORMATS[format] : "format" + format + "-";
        return kind + first(tiff, BITS_PER_SAMPLE, 1);
    }

    private static long first(TiffDirectory tiff, int tag, long otherwise) {
        long[] values = tiff.integers(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    private static @Nullable Band band(Path file, Optional<String> crs) {
        try {
            TerrainBand band = TerrainFiles.open(file, crs);
            HeightCensus.clean(band);
            return band(band);
        } catch (TerrainFileException e) {
            // The kind's own inspection tells why.
            return null;
        }
    }

    private static Band band(TerrainBand band) {
        long voids = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        SortedSet<Integer> classes = new TreeSet<>();
        boolean areClasses = true;
        for (float value : band.values()) {
            if (Float.isNaN(value)) {
                voids++;
                continue;
            }
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
            if (areClasses) {
                areClasses = value == (int) value && value >= 0 && value <= HIGHEST_CLASS;
                classes.add((int) value);
                areClasses &= classes.size() <= MOST_CLASSES;
            }
        }
        Envelope extent = new Envelope(band.west(), band.east(), band.south(), band.north());
        return new Band(
                extent, band.stepX(), band.stepY(), (double) voids / band.values().length, lowest, highest,
                areClasses ? Collections.unmodifiableSortedSet(classes) : Collections.emptySortedSet());
    }
}
