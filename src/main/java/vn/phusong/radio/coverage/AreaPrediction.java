package vn.phusong.radio.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.terrain.ElevationModel;

/**
 * Levels of every operator and technology at every pixel of an area, from loss rasters: the map. Azimuth, tilt, power
 * and thresholds are passes over the rasters; only a new place, height, frequency or radius asks for new ones.
 *
 * <p>A change of some cells looks at their locations before and after; from all locations are computed only the pixels
 * where these were among the two strongest and no longer are. It gives the bits that a computation of the whole would. Any number of threads gives the same bits.
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
        BitSet channels = changedChannels(before, after);
        AreaLevels updated = levels.copy(channels);
        BitSet used = usedChannels(after);
        BitSet emptied = (BitSet) channels.clone();
        emptied.andNot(used);
        emptied.stream().forEach(updated::clear);
        channels.and(used);
        if (channels.isEmpty()) {
            return updated;
        }
        BitSet open = new BitSet(pixels.size());
        change(levels, updated, before.ofChannels(channels), after.ofChannels(channels), open, threads, progress);
        if (!open.isEmpty()) {
            open.stream().forEach(slot -> updated.clear(channels, slot));
            add(updated, PixelChoice.of(pixels, open), after.ofChannels(channels), threads, progress);
        }
        return updated;
    }

    private static BitSet changedChannels(TransmitterInventory before, TransmitterInventory after) {
        BitSet changed = new BitSet();
        for (int cell = 0; cell < after.cells().size(); cell++) {
            if (isOn(before, cell) != isOn(after, cell)) {
                changed.set(TransmitterInventory.channel(after.cells().get(cell)));
            }
        }
        return changed;
    }

    private static BitSet usedChannels(TransmitterInventory inventory) {
        BitSet used = new BitSet();
        for (int cell = 0; cell < inventory.cells().size(); cell++) {
            if (inventory.isOn(cell)) {
                used.set(TransmitterInventory.channel(inventory.cells().get(cell)));
            }
        }
        return used;
    }

    private static boolean isOn(TransmitterInventory inventory, int cell) {
        return cell < inventory.cells().size() && inventory.isOn(cell);
    }

    /** A place where cells came or went, with all cells that it had and has. */
    private record ChangedPlace(@Nullable TransmitterLocation before, @Nullable TransmitterLocation after) {}

    /** @param open slots that remain to be computed from all locations, added to */
    private void change(
            AreaLevels levels,
            AreaLevels updated,
            TransmitterInventory before,
            TransmitterInventory after,
            BitSet open,
            int threads,
            Progress progress) {
        List<ChangedPlace> places = changedPlaces(before, after);
        LocationChange change = new LocationChange(updated, open);
        int[] sufficient = byChannel(levels.channels());
        ParallelPoints.forEach(places.size(), 1, threads, progress, () -> {
            PixelChoice all = PixelChoice.all(pixels);
            Directions directions = new Directions(pixels, rxHeight_m); // mostly the same before and after
            LocationPass was = new LocationPass(levels, all, supply, sufficient, directions);
            LocationPass is = new LocationPass(levels, all, supply, sufficient, directions);
            return new ParallelPoints.Worker() {
                @Override
                public void evaluate(int place) {
                    LocationBest former = find(places.get(place).before(), was);
                    LocationBest present = find(places.get(place).after(), is);
                    synchronized (change) {
                        change.apply(former, present);
                    }
                }

                @Override
                public void afterChunk() {
                    updated.count(was.takeEvaluations() + is.takeEvaluations());
                }
            };
        });
    }

    private static @Nullable LocationBest find(@Nullable TransmitterLocation location, LocationPass pass) {
        return location != null && pass.find(location) ? pass.found() : null;
    }

    private List<ChangedPlace> changedPlaces(TransmitterInventory before, TransmitterInventory after) {
        Set<LonLat> changed = new LinkedHashSet<>();
        for (int cell = 0; cell < after.cells().size(); cell++) {
            if (isOn(before, cell) != isOn(after, cell)) {
                changed.add(after.cells().get(cell).location());
            }
        }
        Map<LonLat, TransmitterLocation> was = reaching(before, changed);
        Map<LonLat, TransmitterLocation> is = reaching(after, changed);
        return changed.stream().map(place -> new ChangedPlace(was.get(place), is.get(place))).toList();
    }

    private Map<LonLat, TransmitterLocation> reaching(TransmitterInventory inventory, Set<LonLat> places) {
        Map<LonLat, TransmitterLocation> found = new HashMap<>();
        for (TransmitterLocation location : new LocationIndex(inventory.atPlaces(places), elevation).list()) {
            if (mayReach(location, pixels.grid())) {
                found.put(new LonLat(location.lon_deg, location.lat_deg), location);
            }
        }
        return found;
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
            LocationPass pass = new LocationPass(levels, choice, supply, sufficient, new Directions(pixels, rxHeight_m));
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
