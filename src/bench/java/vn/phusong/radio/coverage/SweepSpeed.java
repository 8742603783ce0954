package vn.phusong.radio.coverage;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Pixels per second of processor time of one warm thread: what remains comparable on a busy machine, where
 * JMH's wall time does not. Medians of several rounds, the cases in turn.
 */
public final class SweepSpeed {

    private static final int ROUNDS = 9;
    private static final int WARM_UP = 3;

    private final RadialSweep sweep;
    private final RadialTemplate template;
    private final String name;
    private final double[] frequencies_MHz;
    private final double[] rates = new double[ROUNDS];
    private final double[] seconds = new double[ROUNDS];

    private SweepSpeed(String name, RadialSweep sweep, double... frequencies_MHz) {
        this.name = name;
        this.sweep = sweep;
        this.template = sweep.template(BenchRegion.RADIUS_M);
        this.frequencies_MHz = frequencies_MHz;
    }

    public static void main(String[] arguments) {
        RadialSweep at90 = BenchRegion.sweep(90, false);
        RadialSweep at30 = BenchRegion.sweep(30, false);
        SweepSpeed[] cases = {
            new SweepSpeed("90 m, 1800 MHz", at90, 1800),
            new SweepSpeed("90 m, 900 + 1800 + 2600 MHz", at90, 900, 1800, 2600),
            new SweepSpeed("90 m, 1800 MHz, clutter", BenchRegion.sweep(90, true), 1800),
            new SweepSpeed("30 m, 1800 MHz", at30, 1800),
            new SweepSpeed("30 m, 900 + 1800 + 2600 MHz", at30, 900, 1800, 2600)
        };
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (SweepSpeed each : cases) {
                each.run(round);
            }
        }
        for (SweepSpeed each : cases) {
            Arrays.sort(each.rates);
            Arrays.sort(each.seconds);
            System.out.printf(Locale.ROOT, "%-30s %5.0f k pixels per CPU-second (%.0f..%.0f), %.3f s a sweep%n",
                    each.name, each.rates[ROUNDS / 2] / 1000, each.rates[0] / 1000, each.rates[ROUNDS - 1] / 1000,
                    each.seconds[ROUNDS / 2]);
        }
    }

    private void run(int round) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        LossRaster raster = sweep.sweep(
                BenchRegion.site(round + WARM_UP), 40, frequencies_MHz, template, 1, Progress.SILENT)[0];
        double cpu_s = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        int pixels = 0;
        for (short loss : raster.losses_cdB()) {
            pixels += loss == LossRaster.BEYOND ? 0 : 1;
        }
        if (round >= 0) {
            rates[round] = pixels / cpu_s;
            seconds[round] = cpu_s;
        }
    }
}
