package vn.phusong.planner.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench import} measured; its components are the members of the JSON.
 *
 * @param heap_limit_MB of this process
 * @param heap_peak_MB in use after a garbage collection while the pack was loaded
 * @param resident_peak_MB of the process, whenever that was
 * @param stages by name; {@code checking} is the validation that is not part of loading
 * @param issues how often each occurred, by code
 * @param measured all rows first, then each dataset
 */
record ImportBenchReport(
        String outcome,
        long hamlets,
        long cells,
        long seed,
        long heap_limit_MB,
        long heap_peak_MB,
        long resident_peak_MB,
        Map<String, Span> stages,
        Map<String, Long> issues,
        List<Measured> measured) {

    /**
     * A dataset, or all of them.
     *
     * @param rows of the pack's files
     * @param load all stages but checking; PostgreSQL's processor time is not known to this process
     * @param copy by {@code psql \\copy} into tables of the same shape; null if nothing was loaded
     * @param bareCopy likewise into tables without indexes and constraints
     */
    record Measured(String name, long rows, Speed load, @Nullable Speed copy, @Nullable Speed bareCopy) {

        static Measured loaded(String name, long rows, Span load) {
            return new Measured(name, rows, Speed.of(rows, load.wall_s()).spending(load.cpu_s()), null, null);
        }

        Measured copied(double copy_s, double bareCopy_s) {
            return new Measured(
                    name,
                    rows,
                    load,
                    Speed.of(rows, copy_s).comparedBy(load),
                    Speed.of(rows, bareCopy_s).comparedBy(load));
        }
    }

    /**
     * @param cpu_s processor seconds of this process, where it did the work
     * @param ratio rows per second of loading by rows per second of this
     */
    record Speed(double wall_s, long rows_per_s, @Nullable Double cpu_s, @Nullable Double ratio) {

        static Speed of(long rows, double wall_s) {
            return new Speed(wall_s, Math.round(rows / wall_s), null, null);
        }

        Speed spending(double cpu_s) {
            return new Speed(wall_s, rows_per_s, cpu_s, ratio);
        }

        Speed comparedBy(Speed load) {
            return new Speed(wall_s, rows_per_s, cpu_s, wall_s / load.wall_s);
        }
    }
}
