package vn.phusong.planner.bench.engine;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.bench.HeapWatch;
import vn.phusong.planner.command.OutFile;

/** Runs a measurement in a folder of its own that is gone afterwards, and tells it. */
public final class EngineBench {

    private static final int MEGABYTE_BITS = 20;

    private final Path tempDir;
    private final Consumer<String> progress;

    public EngineBench(Path tempDir, Consumer<String> progress) {
        this.tempDir = tempDir;
        this.progress = progress;
    }

    @FunctionalInterface
    private interface Measurement {
        List<EngineTiming> run(Path folder) throws IOException;
    }

    /** Sweeps, a cached cell, splat if there is one. */
    public void sweeps(int rounds, PrintWriter out, @Nullable Path jsonFile) throws IOException {
        tell("engine", out, jsonFile, folder -> {
            MadeHills hills = new MadeHills(105, 22, 1);
            List<EngineCase> cases = new ArrayList<>(SweepCase.all(hills.elevation()));
            cases.add(new CachedCellCase(hills.elevation(), folder.resolve("losses")));
            Optional<SplatYardstick> splat = SplatYardstick.of(hills, folder.resolve("splat"));
            splat.ifPresent(cases::add);
            return EngineCase.measure(cases, Math.max(1, rounds / 3), rounds, progress);
        });
    }

    /** A region of many sites. */
    public void region(int hamlets, int sites, PrintWriter out, @Nullable Path jsonFile) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        tell("region", out, jsonFile, folder -> new RegionBench(hamlets, sites, folder).run(threads, progress));
    }

    private void tell(String kind, PrintWriter out, @Nullable Path jsonFile, Measurement measurement)
            throws IOException {
        Path folder = Files.createTempDirectory(tempDir, "phusong-bench-");
        try (HeapWatch heap = new HeapWatch()) {
            List<EngineTiming> cases = measurement.run(folder);
            EngineBenchReport report = new EngineBenchReport(
                    kind,
                    System.getProperty("java.vm.name") + " " + Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    cases.stream().anyMatch(each -> each.name().startsWith("splat")),
                    Runtime.getRuntime().maxMemory() >> MEGABYTE_BITS,
                    heap.peak_bytes() >> MEGABYTE_BITS,
                    HeapWatch.peakResident_bytes() >> MEGABYTE_BITS,
                    cases);
            report.print(out);
            if (jsonFile != null) {
                JsonMapper json = new JsonMapper();
                OutFile.write(jsonFile, json.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
