package vn.phusong.planner.ingest.inspect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.crs.CoordinateReadings;
import vn.phusong.planner.ingest.crs.CoordinateReadings.Reading;
import vn.phusong.planner.ingest.crs.CoordinateSystems;
import vn.phusong.planner.ingest.reader.StatedCrs;

/**
 * The reference system a file is most likely in.
 *
 * @param code null if none fits, or the file's own matches no EPSG code
 * @param source what it rests on
 * @param confidence share of the sample that lies where it must, divided by the number of systems that explain it as
 *     well; 0 if nothing could be tried
 * @param swapped whether the northing or latitude stands first
 * @param stated what the file says of itself, for people
 * @param readings all that explain at least half of the sample, best first
 */
record CrsGuess(
        @Nullable String code,
        Source source,
        double confidence,
        boolean swapped,
        @Nullable String stated,
        List<Reading> readings) {

    /** Where a reference system comes from. */
    enum Source {
        /** The user said so. */
        ASKED,
        /** The file says so. */
        FILE,
        /** Its numbers fit. */
        COORDINATES,
        /** There was nothing to go by. */
        NONE
    }

    /**
     * @param asked code that the user named
     * @param area where the places must lie
     */
    static CrsGuess of(
            List<Coordinate> sample, Optional<String> asked, Optional<StatedCrs> stated, Geometry area) {
        @Nullable String told = stated.map(StatedCrs::shown).orElse(null);
        Optional<String> known = asked.or(() -> stated.map(StatedCrs::code));
        Source source = asked.isPresent() ? Source.ASKED : known.isPresent() ? Source.FILE : Source.COORDINATES;
        if (sample.isEmpty()) {
            return new CrsGuess(
                    known.orElse(null), known.isPresent() ? source : Source.NONE, 0, false, told, List.of());
        }
        List<Reading> readings = new CoordinateReadings(area).rank(sample, known.orElse(CoordinateSystems.WGS_84));
        if (known.isPresent()) {
            Optional<Reading> own = readings.stream()
                    .filter(reading -> reading.crs().equals(known.get()))
                    .findFirst();
            return new CrsGuess(
                    known.get(), source, own.map(Reading::share).orElse(0.0),
                    own.map(Reading::swapped).orElse(false), told, readings);
        }
        if (readings.isEmpty()) {
            return new CrsGuess(null, Source.NONE, 0, false, told, readings);
        }
        Reading best = readings.get(0);
        long equals = readings.stream().filter(reading -> reading.share() == best.share()).count();
        return new CrsGuess(best.crs(), source, best.share() / equals, best.swapped(), told, readings);
    }

    boolean isGeographic() {
        return code != null && CoordinateSystems.isGeographic(code);
    }
}
