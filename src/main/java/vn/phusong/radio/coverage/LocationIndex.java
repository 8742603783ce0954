package vn.phusong.radio.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.terrain.ElevationModel;

/**
 * The transmitter locations in the order of latitude, so that the candidates of a point are a slice.
 * Immutable, shared by all threads.
 */
final class LocationIndex {

    /** The shortest degree of latitude on the ellipsoid, at the equator, rounded down. */
    private static final double SHORTEST_DEGREE_M = 110_574;

    private final TransmitterLocation[] locations;
    private final double[] lat_deg;
    private final double reach_deg;

    LocationIndex(TransmitterInventory inventory, ElevationModel elevation) {
        Map<LonLat, List<IndexedCell>> byPlace = new LinkedHashMap<>();
        List<TransmitterCell> cells = inventory.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!inventory.isOn(i)) {
                continue;
            }
            byPlace.computeIfAbsent(cells.get(i).location(), place -> new ArrayList<>())
                    .add(new IndexedCell(i, cells.get(i)));
        }
        locations = byPlace.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingDouble(LonLat::lat_deg).thenComparingDouble(LonLat::lon_deg)))
                .map(entry -> TransmitterLocation.of(
                        entry, elevation.height_m(entry.getKey().lon_deg(), entry.getKey().lat_deg())))
                .toArray(TransmitterLocation[]::new);
        lat_deg = Arrays.stream(locations).mapToDouble(location -> location.lat_deg).toArray();
        reach_deg = Arrays.stream(locations).mapToDouble(location -> location.radius_m).max().orElse(0)
                / SHORTEST_DEGREE_M;
    }

    int size() {
        return locations.length;
    }

    List<TransmitterLocation> list() {
        return List.of(locations);
    }

    TransmitterLocation get(int index) {
        return locations[index];
    }

    /**
     * Collects the locations that may reach a place, nearest first.
     *
     * @param nearest filled with squared chord (as float bits, high) and index (low), sorted
     * @return how many
     */
    int collect(EarthPoint place, double pointLat_deg, long[] nearest) {
        int count = 0;
        for (int i = firstFrom(pointLat_deg - reach_deg);
                i < locations.length && lat_deg[i] <= pointLat_deg + reach_deg; i++) {
            TransmitterLocation location = locations[i];
            double squared = place.squaredChord_m2(location.place);
            if (squared <= location.radius_m * location.radius_m) {
                nearest[count++] = (long) Float.floatToRawIntBits((float) squared) << 32 | i;
            }
        }
        Arrays.sort(nearest, 0, count);
        return count;
    }

    static int location(long candidate) {
        return (int) candidate;
    }

    private int firstFrom(double lat) {
        int found = Arrays.binarySearch(lat_deg, lat);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && lat_deg[found - 1] == lat) {
            found--;
        }
        return found;
    }
}
