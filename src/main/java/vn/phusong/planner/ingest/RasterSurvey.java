package vn.phusong.planner.ingest;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.phusong.planner.ingest.reader.StatedCrs;

/** What the files of a raster are, before anything is known of them. What is wrong with them is told apart. */
public record RasterSurvey(List<Tile> tiles) {

    /**
     * One file.
     *
     * @param dataType such as {@code int16}; empty if the file could not be read so far
     * @param columns 0 if the file could not be read so far
     * @param stated the reference system that the file states, or its format has; null if none
     * @param band null if the values could not be read
     */
    public record Tile(
            String file, String dataType, int columns, int rows, @Nullable StatedCrs stated, @Nullable Band band) {}

    /**
     * The values of a file.
     *
     * @param extent of the centres of its cells, in the file's system
     * @param stepX distance of columns in the system's unit
     * @param stepY distance of rows
     * @param voidShare share of the cells without a value
     * @param lowest of the values there are
     * @param classes its values, if they are few and whole numbers from 0 to 255, else empty
     */
    public record Band(
            Envelope extent, double stepX, double stepY, double voidShare, double lowest, double highest,
            SortedSet<Integer> classes) {}

    /** Whether each file states its own reference system, and not all the same. */
    public boolean hasSeveralSystems() {
        return systems().size() > 1 && !systems().contains("");
    }

    private Set<String> systems() {
        return tiles.stream()
                .map(tile -> tile.stated() == null || tile.stated().code() == null ? "" : tile.stated().code())
                .collect(Collectors.toSet());
    }
}
