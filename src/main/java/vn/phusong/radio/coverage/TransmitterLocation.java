package vn.phusong.radio.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.phusong.radio.geodesy.LonLat;

/**
 * All cells at one place, grouped by what they share: the profile by the place, the path's geometry by
 * the antenna height, the loss by the frequency.
 */
final class TransmitterLocation {

    final double lon_deg;
    final double lat_deg;
    /** Earth-centred coordinates at ellipsoid height 0, in m. */
    final EarthPoint place;
    /** Ground above sea level in m, NaN if unknown. */
    final double ground_m;
    /** Longest radius of a cell here. */
    final double radius_m;
    final AntennaHeight[] heights;
    /** Channels that have cells here. */
    final int[] channels;
    /**
     * For each of {@link #channels}, the level in dBm that its strongest cell gives in free space at 1 km
     * at the peak of its antenna.
     */
    final double[] strength_dBm;

    private TransmitterLocation(LonLat location, double ground_m, List<IndexedCell> cells) {
        lon_deg = location.lon_deg();
        lat_deg = location.lat_deg();
        place = EarthPoint.of(lon_deg, lat_deg);
        this.ground_m = ground_m;
        radius_m = cells.stream().mapToDouble(cell -> cell.radius_m).max().orElse(0);
        TreeMap<Double, List<IndexedCell>> byHeight = new TreeMap<>();
        TreeMap<Integer, Double> strengths = new TreeMap<>();
        for (IndexedCell cell : cells) {
            byHeight.computeIfAbsent(cell.height_m, height -> new ArrayList<>()).add(cell);
            strengths.merge(cell.channel, cell.peakAt1Km_dBm(), Math::max);
        }
        heights = byHeight.entrySet().stream()
                .map(entry -> new AntennaHeight(entry.getKey(), entry.getValue()))
                .toArray(AntennaHeight[]::new);
        channels = strengths.keySet().stream().mapToInt(Integer::intValue).toArray();
        strength_dBm = strengths.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    static TransmitterLocation of(Map.Entry<LonLat, List<IndexedCell>> cells, double ground_m) {
        return new TransmitterLocation(cells.getKey(), ground_m, cells.getValue());
    }

    /** Cells at one antenna height. */
    static final class AntennaHeight {
        final double height_m;
        final Band[] bands;

        AntennaHeight(double height_m, List<IndexedCell> cells) {
            this.height_m = height_m;
            TreeMap<Double, List<IndexedCell>> byFrequency = new TreeMap<>();
            for (IndexedCell cell : cells) {
                byFrequency.computeIfAbsent(cell.frequency_MHz, f -> new ArrayList<>()).add(cell);
            }
            bands = byFrequency.entrySet().stream()
                    .map(entry -> new Band(entry.getKey(), entry.getValue().toArray(IndexedCell[]::new)))
                    .toArray(Band[]::new);
        }
    }

    /** Cells at one antenna height and frequency: they share the path loss. */
    static final class Band {
        final double frequency_MHz;
        final double freeSpaceAt1Km_dB;
        final IndexedCell[] cells;

        Band(double frequency_MHz, IndexedCell[] cells) {
            this.frequency_MHz = frequency_MHz;
            this.freeSpaceAt1Km_dB = FreeSpaceBound.at1Km_dB(frequency_MHz);
            this.cells = cells;
        }
    }
}
