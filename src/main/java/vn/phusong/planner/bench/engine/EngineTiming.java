package vn.phusong.planner.bench.engine;

import java.util.Arrays;

/**
 * What a case took: medians of its rounds.
 *
 * @param pixels evaluated in a round, each once whatever the number of bands
 * @param cpu_s of the process, garbage collector and compiler among them
 */
record EngineTiming(
        String name, int rounds, int threads, int bands, long pixels, double wall_s, double cpu_s, long pixels_per_cpu_s) {

    static EngineTiming of(String name, int threads, int bands, long pixels, double[] wall_s, double[] cpu_s) {
        double cpu = median(cpu_s);
        return new EngineTiming(
                name, wall_s.length, threads, bands, pixels, median(wall_s), cpu, Math.round(pixels / cpu));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
