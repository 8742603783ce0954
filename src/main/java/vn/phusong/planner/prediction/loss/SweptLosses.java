package vn.phusong.planner.prediction.loss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.coverage.LossSupply;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.coverage.RadialTemplate;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Losses over an area: from the store where they are there, else swept, all frequencies that are missing in one look,
 * and kept. Safe for threads; two that miss the same raster at once both sweep it.
 */
public final class SweptLosses implements LossSupply {

    /** Revision of the sweep's own rules, beside the model's; part of every key. */
    private static final String SWEEP = "radial-sweep/1";

    private static final LossRaster[] NONE = {};

    private final RadialSweep sweep;
    private final AreaPixels pixels;
    private final Map<String, String> inputs;
    private final LossStore store;
    private final Map<Double, RadialTemplate> templates = new ConcurrentHashMap<>();
    private final RecentLosses recent = new RecentLosses();
    private final AtomicLong sweptPixels = new AtomicLong();
    private final AtomicLong sweptRasters = new AtomicLong();
    private final AtomicLong readRasters = new AtomicLong();

    /**
     * @param pixels what is swept and kept, whatever part of it is asked for
     * @param inputs all that the losses depend on beside antenna, frequency and radius, by name: terrain, model and
     *     its settings, receiver, grid, pixels
     */
    public SweptLosses(RadialSweep sweep, AreaPixels pixels, Map<String, String> inputs, LossStore store) {
        this.sweep = sweep;
        this.pixels = pixels;
        this.inputs = Map.copyOf(inputs);
        this.store = store;
    }

    @Override
    public LossRaster[] losses(
            LonLat transmitter, double txHeight_m, double[] frequencies_MHz, double radius_m, MetricGrid asked) {
        LossRaster[] rasters = new LossRaster[frequencies_MHz.length];
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < rasters.length; i++) {
            LossKey key = key(transmitter, txHeight_m, frequencies_MHz[i], radius_m);
            rasters[i] = recent.find(key, asked);
            if (rasters[i] != null) {
                continue;
            }
            Optional<LossFile> file = store.open(key);
            Optional<MetricGrid> part = file.flatMap(kept -> kept.window().intersection(asked));
            if (file.isPresent() && part.isEmpty()) {
                return NONE;
            }
            rasters[i] = part.isPresent() ? file.get().read(part.get()) : null;
            if (rasters[i] == null) {
                missing.add(i);
            } else {
                recent.keep(key, asked, rasters[i]);
            }
        }
        readRasters.addAndGet(rasters.length - missing.size());
        return missing.isEmpty() || sweep(transmitter, txHeight_m, frequencies_MHz, radius_m, missing, rasters)
                ? rasters
                : NONE;
    }

    /** @return false if the radius reaches nothing of the area */
    private boolean sweep(
            LonLat transmitter,
            double txHeight_m,
            double[] frequencies_MHz,
            double radius_m,
            List<Integer> missing,
            LossRaster[] rasters) {
        double[] frequencies =
                missing.stream().mapToDouble(i -> frequencies_MHz[i]).toArray();
        RadialTemplate template = templates.computeIfAbsent(radius_m, sweep::template);
        LossRaster[] swept =
                sweep.sweep(transmitter, txHeight_m, frequencies, template, pixels, 1, Progress.SILENT);
        for (int i = 0; i < swept.length; i++) {
            store.put(key(transmitter, txHeight_m, frequencies[i], radius_m), swept[i]);
            rasters[missing.get(i)] = swept[i];
            sweptPixels.addAndGet(swept[i].countWithinRadius());
        }
        sweptRasters.addAndGet(swept.length);
        return swept.length > 0;
    }

    private LossKey key(LonLat transmitter, double txHeight_m, double frequency_MHz, double radius_m) {
        Map<String, String> all = new HashMap<>(inputs);
        all.put("sweep", SWEEP);
        all.put("lon_deg", Double.toString(transmitter.lon_deg()));
        all.put("lat_deg", Double.toString(transmitter.lat_deg()));
        all.put("tx_height_m", Double.toString(txHeight_m));
        all.put("frequency_MHz", Double.toString(frequency_MHz));
        all.put("radius_m", Double.toString(radius_m));
        return LossKey.of(all);
    }

    /** Losses that were computed, for all pixels of all rasters. */
    public long sweptPixels() {
        return sweptPixels.get();
    }

    /** Rasters that were computed. */
    public long sweptRasters() {
        return sweptRasters.get();
    }

    /** Rasters that were read. */
    public long readRasters() {
        return readRasters.get();
    }
}
