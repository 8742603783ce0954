package vn.phusong.planner.prediction;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.phusong.planner.elevation.ElevationReader;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.loss.SweptLosses;
import vn.phusong.radio.antenna.BuiltInPatterns;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.AreaPrediction;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;

/** The whole sample province at 50 m, cold, warm, and after one site has changed. */
public final class ProvinceSpeed {
    private static final double POSTING_M = 50;
    private static final Path PACK = Path.of("gis-data/phu-tho-sample");

    private ProvinceSpeed() {}

    public static void main(String[] arguments) throws IOException {
        ElevationModel elevation = ElevationReader.read(PACK.resolve("elevation/elevation.tif"), false);
        TransmitterInventory inventory = inventory();
        MetricGrid area = MetricGrid.around(32648, new LonLat(105.15, 21.3), 52_000, POSTING_M);
        int belt = (int) (36_000 / POSTING_M);
        MetricGrid grid = new MetricGrid(32648, area.west_m() - belt * POSTING_M, area.north_m() + belt * POSTING_M,
                POSTING_M, area.columns() + 2 * belt, area.rows() + 2 * belt);
        long start = System.nanoTime();
        GridTerrain terrain = GridTerrain.of(elevation, ClutterModel.none(), grid);
        AreaPixels pixels = new AreaPixels(terrain, area, cell -> inside(area, cell));
        System.out.printf(Locale.ROOT, "%d cells, %d pixels of %d, terrain %.1f s%n", inventory.cells().size(),
                pixels.size(), area.size(), (System.nanoTime() - start) / 1e9);
        RadialSweep sweep = new RadialSweep(
                terrain, PropagationModels.get("p1812"), PathSettings.median(50, 360, 21.3), 1.5);
        Path folder = Files.createTempDirectory("phusong-losses");
        LossStore store = new LossStore(folder, 20L << 30);
        SweptLosses losses = new SweptLosses(sweep, pixels, Map.of("terrain", "sample"), store);
        AreaPrediction prediction = new AreaPrediction(
                elevation, pixels, losses, 1.5, technology -> (int) (100 * technology.defaultLevels().usable_dBm()));
        Timer timer = new Timer(losses);
        AreaLevels levels = prediction.predict(inventory, 2, progress(timer));
        timer.tell("cold", levels);
        for (int i = 0; i < Integer.getInteger("warm", 1); i++) {
            prediction.predict(inventory, 2, Progress.SILENT);
        }
        AreaLevels warm = prediction.predict(inventory, 2, Progress.SILENT);
        timer.tell("warm", warm);
        for (int i = 0; i < 5; i++) {
            TransmitterCell first = inventory.cells().get(inventory.cells().size() * (i + 1) / 7);
            BitSet site = new BitSet();
            List<TransmitterCell> moved = new ArrayList<>();
            for (int cell = 0; cell < inventory.cells().size(); cell++) {
                TransmitterCell each = inventory.cells().get(cell);
                if (each.location().equals(first.location())) {
                    site.set(cell);
                    moved.add(new TransmitterCell(
                            new LonLat(each.location().lon_deg() + 0.003, each.location().lat_deg()), each.height_m(),
                            each.frequency_MHz(), each.technology(), each.operator(), each.epre_dBm(),
                            each.feederLoss_dB(), each.antenna(), each.maxRadius_km()));
                }
            }
            AreaLevels changed = prediction.update(levels, inventory, inventory.changed(site, moved), 2, Progress.SILENT);
            timer.tell("site of " + moved.size() + " cells moved", changed);
        }
        System.out.printf(Locale.ROOT, "store %d MB%n", store.bytes() >> 20);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private static Progress progress(Timer timer) {
        return (done, total) -> {
            if (done % 200 == 0) {
                System.out.printf(Locale.ROOT, "  %d of %d, %.0f s%n", done, total, timer.wall_s());
            }
            return true;
        };
    }

    /** A province of about the right size and shape. */
    private static boolean inside(MetricGrid area, int cell) {
        double x = (cell % area.columns() - area.columns() / 2.0) / (area.columns() / 2.0);
        double y = (cell / area.columns() - area.rows() / 2.0) / (area.rows() / 2.0);
        return x * x + y * y < 0.42;
    }

    private static final class Timer {
        private final SweptLosses losses;
        private long wall = System.nanoTime();
        private long cpu = cpu();
        private long pixels;

        Timer(SweptLosses losses) {
            this.losses = losses;
        }

        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        double wall_s() {
            return (System.nanoTime() - wall) / 1e9;
        }

        void tell(String what, AreaLevels levels) {
            double cpu_s = (cpu() - cpu) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %6.2f s, %6.2f CPU-s; swept %d M pixels (%.0f k per CPU-s), looked at %d M, heap %d MB%n",
                    what, wall_s(), cpu_s, (losses.sweptPixels() - pixels) / 1_000_000,
                    (losses.sweptPixels() - pixels) / cpu_s / 1000, levels.evaluations() / 1_000_000,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
            pixels = losses.sweptPixels();
            wall = System.nanoTime();
            cpu = cpu();
        }
    }

    private static TransmitterInventory inventory() throws IOException {
        List<String> operators = rows("operators").stream().map(row -> row.get("code")).toList();
        Map<String, LonLat> sites = new HashMap<>();
        rows("sites").forEach(row -> sites.put(
                row.get("code"), new LonLat(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")))));
        Map<String, Map<String, String>> sectors = new HashMap<>();
        rows("sectors").forEach(row -> sectors.put(row.get("code"), row));
        List<TransmitterCell> cells = new ArrayList<>();
        for (Map<String, String> row : rows("cells")) {
            if (Math.floorMod(sectors.get(row.get("sector")).get("site").hashCode(), Integer.getInteger("every", 1)) != 0) {
                continue;
            }
            Map<String, String> sector = sectors.get(row.get("sector"));
            Technology technology = Technology.valueOf(row.get("technology"));
            double frequency_MHz = Double.parseDouble(row.get("frequency_MHz"));
            double radius_km = technology == Technology.GSM ? 35 : frequency_MHz < 1000 ? 15 : frequency_MHz < 2300 ? 10 : 7;
            cells.add(new TransmitterCell(
                    sites.get(sector.get("site")), Double.parseDouble(sector.get("height_m")), frequency_MHz,
                    technology, operators.indexOf(sector.get("operator")), Double.parseDouble(row.get("epre_dBm")), 0,
                    new MountedAntenna(
                            BuiltInPatterns.find(sector.get("antenna"), 15).orElseThrow(),
                            Double.parseDouble(sector.get("azimuth_deg")),
                            Double.parseDouble(sector.get("electrical_tilt_deg")), 0),
                    radius_km));
        }
        return new TransmitterInventory(operators.size(), cells);
    }

    /** The sample's tables have commas in quoted names only, which are not asked for. */
    private static List<Map<String, String>> rows(String table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = List.of();
        for (String line : Files.readAllLines(PACK.resolve("network/" + table + ".csv"))) {
            List<String> values = List.of(line.replaceAll("\"[^\"]*\"", "").split(",", -1));
            if (line.startsWith("#")) {
                continue;
            }
            if (header.isEmpty()) {
                header = values;
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), values.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
