package vn.phusong.planner.ingest.crs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * The reference systems in which the numbers of a file could be meant. Each way of reading them is tried on a sample,
 * and counts for what share of it lands in the area where the data must lie. A TM-3 zone is a shift of 26 to 130 km
 * against the next, so only a small area tells zones apart; WGS 84 and VN-2000 degrees differ by 220 m, which no area
 * shows.
 */
public final class CoordinateReadings {

    /** What Vietnamese data comes in, the likelier first: equal shares stand in this order. */
    private static final List<String> CANDIDATES = List.of(
            CoordinateSystems.WGS_84, "EPSG:9208", "EPSG:5897", "EPSG:9211", "EPSG:3405", "EPSG:32648", "EPSG:5896",
            "EPSG:5898", "EPSG:5899", "EPSG:9205", "EPSG:9206", "EPSG:9207", "EPSG:9209", "EPSG:9210", "EPSG:9212",
            "EPSG:9213", "EPSG:9214", "EPSG:9215", "EPSG:9216", "EPSG:9217", "EPSG:9218", "EPSG:3406", "EPSG:32649");

    /** A reading that puts fewer of the places into the area explains nothing. */
    private static final double LEAST_SHARE = 0.5;

    private static final double FULL_TURN_DEG = 360;

    /**
     * A way of reading two numbers.
     *
     * @param crs EPSG code
     * @param swapped whether the northing or latitude stands first
     * @param share of the sample that lies in the area when read so, 0 to 1
     */
    public record Reading(String crs, boolean swapped, double share) {}

    private final IndexedPointInAreaLocator area;

    /** @param area polygon in lon/lat, WGS 84 */
    public CoordinateReadings(Geometry area) {
        this.area = new IndexedPointInAreaLocator(area);
    }

    /**
     * The readings that explain at least half of the sample, best first; among equals the declared system, then its
     * axes as they stand, come first.
     *
     * @param sample positions as the file has them
     * @param declared EPSG code that the file is said to be in
     */
    public List<Reading> rank(List<Coordinate> sample, String declared) {
        List<String> codes = new ArrayList<>(List.of(declared));
        CANDIDATES.stream().filter(code -> !code.equals(declared)).forEach(codes::add);
        List<Reading> readings = new ArrayList<>();
        for (String code : codes) {
            for (boolean swapped : new boolean[] {false, true}) {
                Reading reading = new Reading(code, swapped, share(sample, code, swapped));
                if (reading.share >= LEAST_SHARE) {
                    readings.add(reading);
                }
            }
        }
        // Stable: equal shares stay in the order of the candidates.
        readings.sort(Comparator.comparingDouble((Reading each) -> -each.share).thenComparing(Reading::swapped));
        return readings;
    }

    /** What share of a sample, 0 to 1, lies in the area when read in one system, axes as they stand. */
    public double share(List<Coordinate> sample, String code) {
        return share(sample, code, false);
    }

    private double share(List<Coordinate> sample, String code, boolean swapped) {
        boolean degrees = CoordinateSystems.isGeographic(code);
        Reprojection toWgs84 = CoordinateSystems.toWgs84(code);
        GeometryFactory factory = new GeometryFactory();
        int inside = 0;
        for (Coordinate place : sample) {
            Coordinate read = swapped ? new Coordinate(place.y, place.x) : place;
            // Beyond their range GeoTools wraps degrees and projects nonsense somewhere.
            boolean looksLikeDegrees = Math.abs(read.x) <= FULL_TURN_DEG && Math.abs(read.y) <= FULL_TURN_DEG;
            if (looksLikeDegrees == degrees) {
                Coordinate located = toWgs84.apply(factory.createPoint(read)).getCoordinate();
                boolean known = Double.isFinite(located.x) && Double.isFinite(located.y);
                inside += known && area.locate(located) != Location.EXTERIOR ? 1 : 0;
            }
        }
        return sample.isEmpty() ? 0 : (double) inside / sample.size();
    }
}
