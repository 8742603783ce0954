package vn.phusong.planner.bench.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import vn.phusong.planner.bench.Span;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.planner.prediction.loss.SweptLosses;
import vn.phusong.planner.prediction.map.MapEngine;
import vn.phusong.radio.antenna.BuiltInPatterns;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.AreaPrediction;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.coverage.PointPrediction;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;

/**
 * A SYNTHETIC region of the size of several provinces: LTE at 1800 MHz with 10 km of radius, hamlets judged by exact
 * profiles, a map of 100 m. Measured with a quarter, half and all of the sites, so that the growth shows.
 */
final class RegionBench {

    private static final double POSTING_M = 100;
    private static final double RADIUS_KM = 10;
    private static final double HALF_SIDE_KM = 110;
    private static final LonLat CENTRE = new LonLat(105.5, 21.5);
    private static final MetricGrid AREA =
            MetricGrid.around(SweepCase.EPSG, CENTRE, HALF_SIDE_KM * 1000, POSTING_M);
    private static final long SEED = 3927;
    private static final int[] SHARES = {4, 2, 1};

    private final ElevationModel elevation = new MadeHills(104, 23, 3).elevation();
    private final PropagationModel model = PropagationModels.get("p1812");
    private final PathSettings settings = PathSettings.median(45, 360, CENTRE.lat_deg());
    private final List<LonLat> sites;
    private final double[] lon_deg;
    private final double[] lat_deg;
    private final Path folder;

    RegionBench(int hamlets, int sites, Path folder) {
        this.folder = folder;
        Random random = new Random(SEED);
        this.sites = places(sites, random);
        List<LonLat> places = places(hamlets, random);
        lon_deg = places.stream().mapToDouble(LonLat::lon_deg).toArray();
        lat_deg = places.stream().mapToDouble(LonLat::lat_deg).toArray();
    }

    private static List<LonLat> places(int count, Random random) {
        List<LonLat> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(AREA.centre(random.nextInt(AREA.columns()), random.nextInt(AREA.rows())));
        }
        return places;
    }

    /** One line for the map and one for the hamlets, for each share of the sites. */
    List<EngineTiming> run(int threads, Consumer<String> progress) {
        GridTerrain terrain = GridTerrain.of(elevation, ClutterModel.none(), AREA);
        AreaPixels pixels = new AreaPixels(terrain, AREA, cell -> true);
        List<EngineTiming> timings = new ArrayList<>();
        for (int share : SHARES) {
            TransmitterInventory inventory = inventory(sites.size() / share);
            String name = sites.size() / share + " sites";
            progress.accept(name + ": hamlets");
            timings.add(hamlets(name, inventory, threads));
            progress.accept(name + ": map");
            timings.add(map(name, inventory, terrain, pixels, threads));
        }
        return timings;
    }

    private EngineTiming hamlets(String name, TransmitterInventory inventory, int threads) {
        Span start = Span.now();
        PointLevels levels = new PointPrediction(
                        inventory, elevation, ClutterModel.none(), model, settings, SweepCase.RX_HEIGHT_M)
                .predict(lon_deg, lat_deg, threads, Progress.SILENT);
        return timing(name + ", " + lon_deg.length + " hamlets, exact", threads, levels.paths(), start);
    }

    private EngineTiming map(
            String name, TransmitterInventory inventory, GridTerrain terrain, AreaPixels pixels, int threads) {
        RadialSweep sweep = new RadialSweep(terrain, model, settings, SweepCase.RX_HEIGHT_M);
        LossStore store = new LossStore(folder.resolve("region-" + inventory.cells().size()), Long.MAX_VALUE);
        SweptLosses losses = new SweptLosses(sweep, pixels, Map.of("terrain", "region"), store);
        AreaPrediction prediction = new AreaPrediction(
                elevation, pixels, losses, SweepCase.RX_HEIGHT_M, MapEngine::sufficient_cdBm);
        Span start = Span.now();
        AreaLevels levels = prediction.predict(inventory, threads, Progress.SILENT);
        return timing(name + ", map of " + levels.pixels().size() + " pixels", threads, losses.sweptPixels(), start);
    }

    private static EngineTiming timing(String name, int threads, long pixels, Span start) {
        Span took = Span.now().minus(start);
        return EngineTiming.of(
                name, threads, 1, pixels, new double[] {took.wall_s()}, new double[] {took.cpu_s()});
    }

    /** One cell a site, its azimuth by turns. */
    private TransmitterInventory inventory(int count) {
        List<TransmitterCell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            MountedAntenna antenna = new MountedAntenna(
                    BuiltInPatterns.find("tr36814", 15).orElseThrow(), i * 120 % 360, 3, 0);
            cells.add(new TransmitterCell(
                    sites.get(i), SweepCase.TX_HEIGHT_M, 1800, Technology.LTE, 0, 15, 0, antenna, RADIUS_KM));
        }
        return new TransmitterInventory(1, cells);
    }
}
