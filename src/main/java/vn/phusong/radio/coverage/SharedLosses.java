package vn.phusong.radio.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.phusong.radio.coverage.TransmitterLocation.AntennaHeight;
import vn.phusong.radio.coverage.TransmitterLocation.Band;

/**
 * Cells of one location, height and radius, whose losses are swept together, one raster per frequency. The radius is
 * part of it because a raster's radials depend on it: so what one cell has does not change with its neighbours.
 */
final class SharedLosses {

    final double height_m;
    final double radius_m;
    final double[] frequencies_MHz;
    /** For each frequency. */
    final List<List<IndexedCell>> cells;

    private SharedLosses(double height_m, double radius_m, SortedMap<Double, List<IndexedCell>> byFrequency) {
        this.height_m = height_m;
        this.radius_m = radius_m;
        frequencies_MHz = byFrequency.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        cells = List.copyOf(byFrequency.values());
    }

    /** Of a location, the widest first. */
    static List<SharedLosses> of(TransmitterLocation location) {
        List<SharedLosses> all = new ArrayList<>();
        for (AntennaHeight height : location.heights) {
            SortedMap<Double, SortedMap<Double, List<IndexedCell>>> byRadius = new TreeMap<>();
            for (Band band : height.bands) {
                for (IndexedCell cell : band.cells) {
                    byRadius.computeIfAbsent(cell.radius_m, radius -> new TreeMap<>())
                            .computeIfAbsent(band.frequency_MHz, frequency -> new ArrayList<>())
                            .add(cell);
                }
            }
            byRadius.forEach((radius_m, cells) -> all.add(new SharedLosses(height.height_m, radius_m, cells)));
        }
        all.sort(Comparator.comparingDouble((SharedLosses each) -> -each.radius_m)
                .thenComparingDouble(each -> each.height_m));
        return all;
    }

    /** How many rasters all locations need. */
    static long countRasters(Collection<TransmitterLocation> locations) {
        return locations.stream()
                .flatMap(location -> of(location).stream())
                .mapToLong(each -> each.frequencies_MHz.length)
                .sum();
    }
}
