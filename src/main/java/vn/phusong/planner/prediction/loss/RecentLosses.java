package vn.phusong.planner.prediction.loss;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * The few rasters that were read last: a change of a cell looks at the same losses before and after it, and so does the
 * next one that is tried at the same place. Safe for threads.
 */
final class RecentLosses {

    /** Cells of all rasters that are kept; two bytes each. */
    private static final long MOST_CELLS = 16_000_000;

    private final Map<Read, LossRaster> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long cells;

    private record Read(LossKey key, MetricGrid asked) {}

    synchronized @Nullable LossRaster find(LossKey key, MetricGrid asked) {
        return kept.get(new Read(key, asked));
    }

    synchronized void keep(LossKey key, MetricGrid asked, LossRaster raster) {
        LossRaster former = kept.put(new Read(key, asked), raster);
        cells += raster.window().size() - (former == null ? 0 : former.window().size());
        var eldest = kept.entrySet().iterator();
        while (cells > MOST_CELLS) {
            cells -= eldest.next().getValue().window().size();
            eldest.remove();
        }
    }
}
