package vn.phusong.planner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.bench.CopyYardstick.Shape;
import vn.phusong.planner.bench.ImportBenchReport.Measured;
import vn.phusong.planner.bench.pack.MadePack;
import vn.phusong.planner.database.Psql;
import vn.phusong.planner.ingest.LoadOptions;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.LoadReport.DatasetReport;
import vn.phusong.planner.ingest.PackLoader;

/** Makes a pack, loads it, and copies what was loaded by {@code psql}, all on a database that holds nothing else. */
final class ImportBench {
    /** Dataset → the tables that its rows are in. */
    private static final Map<String, List<String>> TABLES = tables();

    private final PackLoader loader;
    private final JdbcClient jdbc;
    private final CopyYardstick yardstick;
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param folder for the pack and the dumps; exists and is empty
     * @param progress is told what is done next
     */
    ImportBench(PackLoader loader, JdbcClient jdbc, Psql psql, Path folder, Consumer<String> progress) {
        this.loader = loader;
        this.jdbc = jdbc;
        this.yardstick = new CopyYardstick(jdbc, psql, folder);
        this.folder = folder;
        this.progress = progress;
    }

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(MadePack.HAMLETS, List.of("hamlet", "hamlet_commune"));
        tables.put(MadePack.CELLS, List.of("cell"));
        tables.put("units", List.of("admin_unit"));
        tables.put("operators", List.of("operator"));
        tables.put("sites", List.of("site"));
        tables.put("sectors", List.of("sector"));
        return tables;
    }

    ImportBenchReport run(MadePack pack, LoadOptions options) throws IOException {
        progress.accept("making the pack …");
        Path packFolder = Files.createDirectory(folder.resolve("pack"));
        pack.write(packFolder);
        // Statistics would be gathered whenever the server likes, beside whichever of the two is running.
        TABLES.values().stream().flatMap(List::stream).forEach(table -> jdbc.sql(
                        "alter table " + table + " set (autovacuum_enabled = false)")
                .update());
        progress.accept("loading …");
        LoadReport load;
        StageClock clock = new StageClock();
        long heapPeak_bytes;
        try (HeapWatch heap = new HeapWatch()) {
            load = loader.load(packFolder, options, clock);
            clock.stop();
            heapPeak_bytes = heap.peak_bytes();
        }
        List<Measured> measured = measured(load, clock);
        return new ImportBenchReport(
                load.outcome().name(),
                pack.size().hamlets(),
                pack.size().cells(),
                pack.seed(),
                Runtime.getRuntime().maxMemory() >> 20,
                heapPeak_bytes >> 20,
                HeapWatch.peakResident_bytes() >> 20,
                issues(load),
                load.accepted() ? copied(measured) : measured,
                clock.checks());
    }

    private static List<Measured> measured(LoadReport load, StageClock clock) {
        List<Measured> measured = new ArrayList<>();
        long rows = load.datasets().stream().mapToLong(DatasetReport::rowsRead).sum();
        measured.add(Measured.loaded("all", rows, clock.all()));
        TABLES.keySet().forEach(name -> measured.add(Measured.loaded(name, rowsRead(load, name), clock.of(name))));
        return measured;
    }

    private static long rowsRead(LoadReport load, String dataset) {
        return load.datasets().stream()
                .filter(each -> each.name().equals(dataset))
                .mapToLong(DatasetReport::rowsRead)
                .sum();
    }

    private List<Measured> copied(List<Measured> measured) {
        progress.accept("copying the same rows …");
        List<Measured> copied = new ArrayList<>();
        double whole_s = 0;
        double wholeBare_s = 0;
        for (Measured each : measured.subList(1, measured.size())) {
            List<String> tables = TABLES.getOrDefault(each.name(), List.of());
            yardstick.dump(tables);
            double copy_s = yardstick.copy_s(tables, Shape.SAME);
            double bare_s = yardstick.copy_s(tables, Shape.BARE);
            whole_s += copy_s;
            wholeBare_s += bare_s;
            copied.add(each.copied(copy_s, bare_s));
        }
        copied.add(0, measured.get(0).copied(whole_s, wholeBare_s));
        return copied;
    }

    private static Map<String, Long> issues(LoadReport load) {
        Map<String, Long> issues = new TreeMap<>();
        load.tallies().forEach(tally -> issues.merge(tally.code().code(), tally.occurrences(), Long::sum));
        return issues;
    }
}
