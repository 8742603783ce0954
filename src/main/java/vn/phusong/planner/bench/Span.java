package vn.phusong.planner.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time that something took.
 *
 * @param wall_s by the clock
 * @param cpu_s of this process' processors, all threads and the compiler and collector among them
 */
public record Span(double wall_s, double cpu_s) {
    public static final Span NONE = new Span(0, 0);

    private static final double PER_SECOND = 1e-9;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Since some fixed moment. */
    public static Span now() {
        return new Span(System.nanoTime() * PER_SECOND, PROCESS.getProcessCpuTime() * PER_SECOND);
    }

    public static Span of(Runnable work) {
        Span start = now();
        work.run();
        return now().minus(start);
    }

    public Span plus(Span other) {
        return new Span(wall_s + other.wall_s, cpu_s + other.cpu_s);
    }

    public Span minus(Span other) {
        return new Span(wall_s - other.wall_s, cpu_s - other.cpu_s);
    }
}
