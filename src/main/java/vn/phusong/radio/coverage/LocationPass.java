package vn.phusong.radio.coverage;

import org.jspecify.annotations.Nullable;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.LinkBudget;
import vn.phusong.radio.terrain.ProfileSampler;

/**
 * Adds one location after another to the levels of an area: a pass over a loss raster for each cell. Holds the scratch
 * memory of one thread.
 */
final class LocationPass {

    private final AreaLevels levels;
    private final AreaPixels pixels;
    private final PixelChoice choice;
    private final LossSupply supply;
    private final int[] sufficient_cdBm;
    private final Directions directions;
    private final LocationBest best;
    private @Nullable MetricGrid window;
    private long evaluations;

    /**
     * @param choice the pixels that are added to
     * @param sufficient_cdBm for each channel the level from which a cell counts as a server
     */
    LocationPass(AreaLevels levels, PixelChoice choice, LossSupply supply, int[] sufficient_cdBm, Directions directions) {
        this.levels = levels;
        this.pixels = levels.pixels();
        this.choice = choice;
        this.supply = supply;
        this.sufficient_cdBm = sufficient_cdBm;
        this.directions = directions;
        this.best = new LocationBest(levels);
    }

    /** Adds what all cells of a location give. */
    void add(TransmitterLocation location) {
        if (find(location)) {
            best.deliver();
        }
    }

    /** What the location that was looked at last gives. */
    LocationBest found() {
        return best;
    }

    /**
     * Finds what all cells of a location give, but for what is too low to count or to change the levels.
     *
     * @return false if it reaches nothing
     */
    boolean find(TransmitterLocation location) {
        window = null;
        LonLat place = new LonLat(location.lon_deg, location.lat_deg);
        for (SharedLosses shared : SharedLosses.of(location)) {
            LossRaster[] losses =
                    supply.losses(place, shared.height_m, shared.frequencies_MHz, shared.radius_m, choice.area());
            for (int i = 0; i < losses.length; i++) {
                MetricGrid seen = losses[i].window().intersection(choice.area()).orElse(null);
                if (seen == null) {
                    continue;
                }
                if (window == null) {
                    // The widest comes first: the others lie within.
                    window = seen;
                    directions.look(place, window);
                    best.begin(location.channels, window);
                }
                directions.raise(location.ground_m, shared.height_m);
                for (IndexedCell cell : shared.cells.get(i)) {
                    pass(cell, losses[i], seen, window);
                }
            }
        }
        return window != null;
    }

    /** How many losses were looked at since the last time. */
    long takeEvaluations() {
        long taken = evaluations;
        evaluations = 0;
        return taken;
    }

    private void pass(IndexedCell cell, LossRaster losses, MetricGrid seen, MetricGrid window) {
        int[] most_cdBm = cell.mostByDegree_cdBm();
        int sufficient = sufficient_cdBm[cell.channel];
        int lossColumn = losses.window().columnOf(seen);
        int lossRow = losses.window().rowOf(seen);
        int windowColumn = window.columnOf(seen);
        int windowRow = window.rowOf(seen);
        int areaColumn = pixels.grid().columnOf(seen);
        int areaRow = pixels.grid().rowOf(seen);
        short[] losses_cdB = losses.losses_cdB();
        for (int row = 0; row < seen.rows(); row++) {
            int lossAt = losses.window().index(lossColumn, lossRow + row);
            int windowAt = window.index(windowColumn, windowRow + row);
            int areaAt = pixels.grid().index(areaColumn, areaRow + row);
            for (int column = 0; column < seen.columns(); column++) {
                int loss_cdB = losses_cdB[lossAt + column];
                int slot = pixels.slot(areaAt + column);
                if (loss_cdB == LossRaster.BEYOND || slot == AreaPixels.NO_SLOT || !choice.holds(slot)) {
                    continue;
                }
                evaluations++;
                int windowCell = windowAt + column;
                if (loss_cdB == LossRaster.UNKNOWN) {
                    offerPossible(cell, slot, windowCell);
                    continue;
                }
                int degree = IndexedCell.degree(directions.azimuth_deg(windowCell));
                int bound = LinkBudget.level_cdBm(most_cdBm[degree], loss_cdB);
                if (bound < sufficient && bound < levels.irrelevantBelow_cdBm(cell.channel, slot)) {
                    continue;
                }
                int level = LinkBudget.level_cdBm(
                        cell.radiated_cdBm(directions.azimuth_deg(windowCell), directions.elevation_deg(windowCell, slot)),
                        loss_cdB);
                best.offer(cell.channel, windowCell, stored(level), cell.index, level >= sufficient);
            }
        }
    }

    private void offerPossible(IndexedCell cell, int slot, int windowCell) {
        double distance_m = Math.max(ProfileSampler.MIN_LENGTH_M, directions.distance_m(windowCell));
        int freeSpace_cdB = FreeSpaceBound.loss_cdB(
                FreeSpaceBound.at1Km_dB(cell.frequency_MHz), FreeSpaceBound.spreading_dB(distance_m));
        int radiated_cdBm =
                cell.radiated_cdBm(directions.azimuth_deg(windowCell), directions.elevation_deg(windowCell, slot));
        best.offerPossible(cell.channel, windowCell, stored(LinkBudget.level_cdBm(radiated_cdBm, freeSpace_cdB)));
    }

    /** Levels beyond what a raster tells apart matter to nobody. */
    private static short stored(int level_cdBm) {
        return (short) Math.max(AreaLevels.NO_LEVEL + 1, Math.min(Short.MAX_VALUE, level_cdBm));
    }
}
