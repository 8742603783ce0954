package vn.phusong.planner.bench.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.phusong.planner.bench.Span;

/** Work that is measured in rounds. */
abstract class EngineCase {

    private final String name;
    private final int threads;
    private final int bands;
    private double[] wall_s = {};
    private double[] cpu_s = {};
    private long pixels;

    EngineCase(String name, int threads, int bands) {
        this.name = name;
        this.threads = threads;
        this.bands = bands;
    }

    final int threads() {
        return threads;
    }

    /**
     * Does the work once.
     *
     * @param round so that no round repeats another
     * @return pixels evaluated
     */
    abstract long run(int round);

    /** What other processes took in the last round; they are not in this one's time. */
    double childrenCpu_s() {
        return 0;
    }

    /** Measures cases in turn, so that what else the machine does meets all of them alike. */
    static List<EngineTiming> measure(List<? extends EngineCase> cases, int warmUp, int rounds, Consumer<String> progress) {
        for (int round = -warmUp; round < rounds; round++) {
            progress.accept(round < 0 ? "warming up" : "round " + (round + 1) + " of " + rounds);
            for (EngineCase each : cases) {
                each.time(round + warmUp, round >= 0);
            }
        }
        return cases.stream().map(EngineCase::timing).toList();
    }

    private void time(int round, boolean counts) {
        Span start = Span.now();
        pixels = run(round);
        Span took = Span.now().minus(start);
        if (counts) {
            wall_s = append(wall_s, took.wall_s());
            cpu_s = append(cpu_s, took.cpu_s() + childrenCpu_s());
        }
    }

    private static double[] append(double[] values, double value) {
        double[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = value;
        return more;
    }

    private EngineTiming timing() {
        return EngineTiming.of(name, threads, bands, pixels, wall_s, cpu_s);
    }
}
