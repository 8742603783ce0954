package vn.phusong.radio.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.terrain.ElevationModel;

/**
 * Levels of every operator and technology at every pixel of an area, from loss rasters: the map. Azimuth, tilt, power
 * and thresholds are passes over the rasters; only a new place, height, frequency or radius asks for new ones.
 *
 * <p>A change of some cells computes again only the pixels that it touches, from all locations that reach them, and so
 * gives the bits that a computation of the whole would. Any number of threads gives the same bits.
 */
public final class AreaPrediction {

    private final ElevationModel elevation;
    private final AreaPixels pixels;
    private final LossSupply supply;
    private final double rxHeight_m;
    private final int[] sufficient_cdBm;

    /**
     * @param elevation for the ground under the transmitters
     * @param sufficient_cdBm the level from which a cell of a technology counts as a server
     */
    public AreaPrediction(
            ElevationModel elevation,
            AreaPixels pixels,
            LossSupply supply,
            double rxHeight_m,
            ToIntFunction<Technology> sufficient_cdBm) {
        this.elevation = elevation;
        this.pixels = pixels;
        this.supply = supply;
        this.rxHeight_m = rxHeight_m;
        this.sufficient_cdBm =
                Arrays.stream(Technology.values()).mapToInt(sufficient_cdBm).toArray();
    }

    /**
     * Predicts the whole area. Progress counts locations.
     *
     * @throws CancellationException if progress asked to stop, or the calling thread was interrupted
     */
    public AreaLevels predict(TransmitterInventory inventory, int threads, Progress progress) {
        AreaLevels levels = new AreaLevels(pixels, inventory.channels());
        add(levels, PixelChoice.all(pixels), inventory, threads, progress);
        return levels;
    }

    /**
     * The levels after a change, with the former ones left as they are.
     *
     * @param levels of {@code before}
     * @param after a {@linkplain TransmitterInventory#changed change} of {@code before}
     * @throws CancellationException if progress asked to stop, or the calling thread was interrupted
     */
    public AreaLevels update(
            AreaLevels levels,
            TransmitterInventory before,
            TransmitterInventory after,
            int threads,
            Progress progress) {
        BitSet touched = new BitSet(pixels.size());
        TouchedPixels touching = new TouchedPixels(levels, supply, byChannel(levels.channels()));
        for (int cell = 0; cell < after.cells().size(); cell++) {
            boolean was = cell < before.cells().size() && before.isOn(cell);
            if (was != after.isOn(cell)) {
                touching.add(new IndexedCell(cell, after.cells().get(cell)), after.cells().get(cell).location(), touched);
            }
        }
        AreaLevels updated = levels.copy();
        if (touched.isEmpty()) {
            return updated;
        }
        touched.stream().forEach(updated::clear);
        add(updated, PixelChoice.of(pixels, touched), after, threads, progress);
        return updated;
    }

    private void add(
            AreaLevels levels,
            PixelChoice choice,
            TransmitterInventory inventory,
            int threads,
            Progress progress) {
        List<TransmitterLocation> locations = new LocationIndex(inventory, elevation)
                .list().stream().filter(location -> mayReach(location, choice.area())).toList();
        int[] sufficient = byChannel(levels.channels());
        ParallelPoints.forEach(locations.size(), 1, threads, progress, () -> {
            LocationPass pass = new LocationPass(levels, choice, supply, sufficient, rxHeight_m);
            return new ParallelPoints.Worker() {
                @Override
                public void evaluate(int location) {
                    pass.add(locations.get(location));
                }

                @Override
                public void afterChunk() {
                    levels.count(pass.takeEvaluations());
                }
            };
        });
    }

    private int[] byChannel(int channels) {
        int[] sufficient = new int[channels];
        for (int channel = 0; channel < channels; channel++) {
            sufficient[channel] =
                    sufficient_cdBm[TransmitterInventory.technology(channel).ordinal()];
        }
        return sufficient;
    }

    /** By the plane's rectangle, widened by what a map stretches lengths. */
    private static boolean mayReach(TransmitterLocation location, MetricGrid area) {
        EastNorth place = area.projection().project(location.lon_deg, location.lat_deg);
        double reach_m = location.radius_m * RadialTemplate.LARGEST_STRETCH + area.posting_m();
        double east_m = area.west_m() + area.columns() * area.posting_m();
        double south_m = area.north_m() - area.rows() * area.posting_m();
        return place.easting_m() >= area.west_m() - reach_m
                && place.easting_m() <= east_m + reach_m
                && place.northing_m() <= area.north_m() + reach_m
                && place.northing_m() >= south_m - reach_m;
    }
}
