package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.VietnamExtent;
import vn.phusong.planner.ingest.crs.CoordinateReadings;
import vn.phusong.planner.ingest.crs.CoordinateReadings.Reading;

/**
 * Asks of a whole dataset whether its places lie where they must when read in the declared reference system, and names
 * the systems in which they would. One place off its commune is that row's affair; most of them off is a wrong system.
 */
final class ReferenceSystemCheck {
    private static final int SAMPLE = 300;

    /** Under this share of the places in the area the declared system is in doubt. */
    private static final double DOUBT = 0.5;

    private static final int MOST_SHOWN = 3;

    private final String declared;
    private final Optional<Geometry> land;
    private final double belt_deg;
    private final List<Coordinate> sample = new ArrayList<>();

    /**
     * @param land of the pack's units, if there are any yet; else Vietnam has to do
     * @param belt_deg how far outside the land places may lie
     */
    ReferenceSystemCheck(String declared, Optional<Geometry> land, double belt_deg) {
        this.declared = declared;
        this.land = land;
        this.belt_deg = belt_deg;
    }

    /** Takes a place as it stands in the file. */
    void see(@Nullable Geometry place) {
        if (place != null && sample.size() < SAMPLE && !place.isEmpty()) {
            sample.add(place.getCoordinate());
        }
    }

    /** The issue of the dataset, if another system explains its places and the declared one does not. */
    Optional<ImportIssue> issue() {
        Geometry area = land.map(known -> known.buffer(belt_deg)).orElseGet(VietnamExtent::area);
        if (sample.isEmpty() || new CoordinateReadings(area).share(sample, declared) >= DOUBT) {
            return Optional.empty();
        }
        List<Reading> readings = new CoordinateReadings(land.orElse(area)).rank(sample, declared);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        double best = readings.get(0).share();
        String expected = readings.stream()
                .filter(reading -> reading.share() == best)
                .limit(MOST_SHOWN)
                .map(reading -> reading.crs() + (reading.swapped() ? " (x ↔ y)" : ""))
                .collect(Collectors.joining(" | "));
        return Optional.of(ImportIssue.of(IngestIssue.DOUBTFUL_CRS).in("crs", declared).expecting(expected));
    }
}
