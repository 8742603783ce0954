package vn.phusong.planner.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.LoadProgress.LoadStage;

/**
 * What {@code bench import} measured; its components are the members of the JSON.
 *
 * @param heap_limit_MB of this process
 * @param heap_peak_MB in use after a garbage collection while the pack was loaded
 * @param resident_peak_MB of the process, whenever that was
 * @param issues how often each occurred, by code
 * @param measured all rows first, then each dataset
 * @param checks steps of checking, the slowest first
 */
record ImportBenchReport(
        String outcome,
        long hamlets,
        long cells,
        long seed,
        long heap_limit_MB,
        long heap_peak_MB,
        long resident_peak_MB,
        Map<String, Long> issues,
        List<Measured> measured,
        List<Checked> checks) {

    /**
     * A step of checking; what it takes to write down what it found is not part of it.
     *
     * @param kind whose rows were looked at
     * @param step code of the issue it looks for, or what it updates
     */
    record Checked(String kind, String step, double wall_s) {}

    /**
     * A dataset, or all of them.
     *
     * @param rows of the pack's files
     * @param stages of its load by name; {@code checking} is the validation that is not part of loading
     * @param load all stages but checking; PostgreSQL's processor time is not known to this process
     * @param copy by {@code psql \\copy} into tables of the same shape; null if nothing was loaded
     * @param bareCopy likewise into tables without indexes and constraints
     */
    record Measured(
            String name,
            long rows,
            Map<String, Span> stages,
            Speed load,
            @Nullable Speed copy,
            @Nullable Speed bareCopy) {

        static Measured loaded(String name, long rows, Map<LoadStage, Span> spans) {
            Map<String, Span> stages = new LinkedHashMap<>();
            Span load = Span.NONE;
            for (LoadStage stage : LoadStage.values()) {
                Span span = spans.getOrDefault(stage, Span.NONE);
                stages.put(stage == LoadStage.DONE ? "finishing" : stage.name().toLowerCase(Locale.ROOT), span);
                load = stage == LoadStage.CHECKING ? load : load.plus(span);
            }
            return new Measured(name, rows, stages, Speed.of(rows, load), null, null);
        }

        Measured copied(double copy_s, double bareCopy_s) {
            return new Measured(
                    name, rows, stages, load, Speed.of(rows, copy_s, load), Speed.of(rows, bareCopy_s, load));
        }
    }

    /**
     * @param cpu_s processor seconds of this process, where it did the work
     * @param ratio rows per second of loading by rows per second of this
     */
    record Speed(double wall_s, long rows_per_s, @Nullable Double cpu_s, @Nullable Double ratio) {

        static Speed of(long rows, Span span) {
            return new Speed(span.wall_s(), Math.round(rows / span.wall_s()), span.cpu_s(), null);
        }

        static Speed of(long rows, double wall_s, Speed load) {
            return new Speed(wall_s, Math.round(rows / wall_s), null, wall_s / load.wall_s);
        }
    }
}
