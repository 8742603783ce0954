package vn.phusong.planner.bench.engine;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param kind of measurement: {@code engine} or {@code region}
 * @param splat whether SPLAT! ran beside it
 */
record EngineBenchReport(
        String kind,
        String java,
        int processors,
        boolean splat,
        long heap_limit_MB,
        long heap_peak_MB,
        long resident_peak_MB,
        List<EngineTiming> cases) {

    private static final String HEADING = "%-44s %12s %5s %9s %9s %14s%n";
    private static final String LINE = "%-44s %,12d %5d %9.3f %9.3f %,14d%n";

    void print(PrintWriter out) {
        out.println("SYNTHETIC terrain; medians of the rounds, in turn; CPU seconds of all threads");
        out.printf(HEADING, "", "pixels", "bands", "wall s", "CPU s", "pixel/CPU-s");
        for (EngineTiming each : cases) {
            out.printf(Locale.ROOT, LINE, each.name(), each.pixels(), each.bands(), each.wall_s(), each.cpu_s(),
                    each.pixels_per_cpu_s());
        }
        if (!splat && kind.equals("engine")) {
            out.println("splat is not installed, so it was not measured beside these.");
        }
        out.printf("Heap: limit %d MB, at most %d MB in use after a collection; resident at most %d MB%n",
                heap_limit_MB, heap_peak_MB, resident_peak_MB);
    }
}
