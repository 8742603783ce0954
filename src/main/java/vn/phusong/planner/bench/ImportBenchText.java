package vn.phusong.planner.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.bench.ImportBenchReport.Measured;
import vn.phusong.planner.bench.ImportBenchReport.Speed;

/** The measurement for a reader. */
final class ImportBenchText {
    private static final String HEADING = "%-10s %10s | %8s %8s %9s | %8s %9s %6s | %8s %9s %6s%n";
    private static final String LOAD = "%-10s %,10d | %8.2f %8.2f %,9d";
    private static final String COPY = " | %8.2f %,9d %6.2f";
    private static final int NAME_WIDTH = 10;

    /** So many of the slowest; the JSON has all. */
    private static final int CHECKS = 12;

    private final PrintWriter out;

    ImportBenchText(PrintWriter out) {
        this.out = out;
    }

    void print(ImportBenchReport report) {
        out.printf(Locale.ROOT, "Pack of %,d hamlets and %,d cells, seed %d: %s%n", report.hamlets(), report.cells(),
                report.seed(), report.outcome());
        out.printf(HEADING, "", "", "load", "JVM", "", "\\copy", "", "", "\\copy,", "no", "index");
        out.printf(HEADING, "", "rows", "s", "CPU s", "rows/s", "s", "rows/s", "ratio", "s", "rows/s", "ratio");
        report.measured().forEach(this::printSpeeds);
        out.println();
        out.println("Stages, s (checking is not part of load):");
        report.measured().forEach(this::printStages);
        out.println();
        out.println("Slowest steps of checking, s (all are in the JSON):");
        report.checks().stream().limit(CHECKS).forEach(each -> out.printf(
                Locale.ROOT, "%-12s %8.2f  %s%n", each.kind(), each.wall_s(), each.step()));
        out.println();
        out.printf(
                "Heap: limit %d MB, at most %d MB in use after a collection; resident at most %d MB%n",
                report.heap_limit_MB(), report.heap_peak_MB(), report.resident_peak_MB());
        if (!report.issues().isEmpty()) {
            out.println("Issues: " + report.issues());
        }
    }

    private void printSpeeds(Measured measured) {
        Speed load = measured.load();
        out.printf(Locale.ROOT, LOAD, measured.name(), measured.rows(), load.wall_s(), load.cpu_s(), load.rows_per_s());
        printSpeed(measured.copy());
        printSpeed(measured.bareCopy());
        out.println();
    }

    private void printSpeed(@Nullable Speed copy) {
        if (copy != null) {
            out.printf(Locale.ROOT, COPY, copy.wall_s(), copy.rows_per_s(), copy.ratio());
        }
    }

    private void printStages(Measured measured) {
        out.print(measured.name() + " ".repeat(NAME_WIDTH - measured.name().length()));
        out.println(measured.stages().entrySet().stream()
                .map(stage -> String.format(
                        Locale.ROOT, " %s %.2f", stage.getKey(), stage.getValue().wall_s()))
                .collect(Collectors.joining()));
    }
}
