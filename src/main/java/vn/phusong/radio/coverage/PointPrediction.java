package vn.phusong.radio.coverage;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.ProfileSampler;

/**
 * Best level of every operator and technology at fixed points, by exact profiles: the reference that
 * faster engines are held to. Immutable and reusable for any number of point sets.
 *
 * <p>Work is shared as far as physics allows: one profile per place of transmitters, one path geometry
 * per antenna height, one loss per frequency, whoever owns the cells. Cells that cannot change a result
 * are left out by their free-space bound, which leaves every bit of the result as it was. Points are
 * independent of each other, so any number of threads gives the same bits.
 */
public final class PointPrediction {

    private final TransmitterInventory inventory;
    private final ElevationModel elevation;
    private final ClutterModel clutter;
    private final PropagationModel model;
    private final PathSettings settings;
    private final double rxHeight_m;
    private final LocationIndex index;

    /**
     * @param settings must ask for p = pL = 50 %: below, predictions can be better than free space
     * @param rxHeight_m receiving antenna above ground
     */
    public PointPrediction(
            TransmitterInventory inventory,
            ElevationModel elevation,
            ClutterModel clutter,
            PropagationModel model,
            PathSettings settings,
            double rxHeight_m) {
        if (settings.timePercent() != 50 || settings.locationPercent() != 50) {
            throw new IllegalArgumentException("a prediction runs at p = pL = 50 %, variability enters in the link"
                    + " budget; not at p = " + settings.timePercent() + ", pL = " + settings.locationPercent());
        }
        if (!(rxHeight_m > 0 && rxHeight_m <= 1000)) {
            throw new IllegalArgumentException("receiver height must be in 0..1000 m, not " + rxHeight_m);
        }
        this.inventory = inventory;
        this.elevation = elevation;
        this.clutter = clutter;
        this.model = model;
        this.settings = settings;
        this.rxHeight_m = rxHeight_m;
        this.index = new LocationIndex(inventory, elevation);
    }

    /**
     * Predicts all points.
     *
     * @param lon_deg longitudes, WGS 84
     * @param lat_deg latitudes, same length
     * @throws CancellationException if progress asked to stop, or the calling thread was interrupted
     * @throws IllegalArgumentException if a point is no place on earth or the lengths differ
     */
    public PointLevels predict(double[] lon_deg, double[] lat_deg, int threads, Progress progress) {
        requirePlaces(lon_deg, lat_deg);
        PointLevels results = new PointLevels(lon_deg.length, inventory.channels());
        ParallelPoints.forEach(lon_deg.length, threads, progress, () -> worker(lon_deg, lat_deg, results));
        return results;
    }

    /**
     * Predicts what a change of the inventory makes of former levels, which stay as they are: where a server is gone
     * a point is evaluated anew, elsewhere only what was added is offered to it. The result has the bits of
     * {@link #predict}.
     *
     * @param levels of {@code before} at the same points
     * @param before what this prediction's inventory is a {@linkplain TransmitterInventory#changed change} of
     * @throws CancellationException if progress asked to stop, or the calling thread was interrupted
     */
    public PointLevels update(
            double[] lon_deg,
            double[] lat_deg,
            PointLevels levels,
            TransmitterInventory before,
            int threads,
            Progress progress) {
        requirePlaces(lon_deg, lat_deg);
        if (levels.points() != lon_deg.length) {
            throw new IllegalArgumentException(levels.points() + " levels for " + lon_deg.length + " points");
        }
        BitSet gone = new BitSet();
        for (int cell = 0; cell < before.cells().size(); cell++) {
            gone.set(cell, before.isOn(cell) && !inventory.isOn(cell));
        }
        PointLevels results = levels.copy();
        LocationIndex added = new LocationIndex(inventory.onlyBeyond(before), elevation);
        ParallelPoints.forEach(lon_deg.length, threads, progress, () -> {
            PointEvaluator anew = evaluator(index, results);
            PointEvaluator more = evaluator(added, results);
            return new ParallelPoints.Worker() {
                @Override
                public void evaluate(int point) {
                    if (loses(levels, point, gone)) {
                        results.clear(point);
                        anew.evaluate(point, lon_deg[point], lat_deg[point]);
                    } else {
                        more.evaluate(point, lon_deg[point], lat_deg[point]);
                    }
                }

                @Override
                public void afterChunk() {
                    anew.reportWork();
                    more.reportWork();
                }
            };
        });
        return results;
    }

    /** What a cell of unknown terrain could have given is kept of all such cells together. */
    private static boolean loses(PointLevels levels, int point, BitSet gone) {
        if (gone.isEmpty()) {
            return false;
        }
        for (int channel = 0; channel < levels.channels(); channel++) {
            int server = levels.server(point, channel);
            if ((server >= 0 && gone.get(server)) || levels.hasUnknownCells(point, channel)) {
                return true;
            }
        }
        return false;
    }

    /** A NaN would fall outside every radius and pass for "no cell within reach". */
    static void requirePlaces(double[] lon_deg, double[] lat_deg) {
        if (lon_deg.length != lat_deg.length) {
            throw new IllegalArgumentException(lon_deg.length + " longitudes, but " + lat_deg.length + " latitudes");
        }
        for (int i = 0; i < lon_deg.length; i++) {
            if (!(Math.abs(lon_deg[i]) <= 180 && Math.abs(lat_deg[i]) <= 90)) {
                throw new IllegalArgumentException(
                        "point " + i + " is no place on earth: " + lon_deg[i] + " " + lat_deg[i]);
            }
        }
    }

    private ParallelPoints.Worker worker(double[] lon_deg, double[] lat_deg, PointLevels results) {
        PointEvaluator evaluator = evaluator(index, results);
        return new ParallelPoints.Worker() {
            @Override
            public void evaluate(int point) {
                evaluator.evaluate(point, lon_deg[point], lat_deg[point]);
            }

            @Override
            public void afterChunk() {
                evaluator.reportWork();
            }
        };
    }

    private PointEvaluator evaluator(LocationIndex cells, PointLevels results) {
        return new PointEvaluator(
                cells,
                elevation,
                new ProfileSampler(elevation, clutter),
                model.evaluator(settings),
                rxHeight_m,
                results);
    }
}
