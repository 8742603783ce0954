package vn.phusong.planner.prediction;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.OutFile;
import vn.phusong.planner.prediction.raster.CloudGeoTiff;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.coverage.PointLoss;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.RadialSweep;
import vn.phusong.radio.geodesy.EastNorth;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.geodesy.TransverseMercator;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.terrain.CellGrid;
import vn.phusong.radio.terrain.ElevationModel;
import vn.phusong.radio.terrain.GridTerrain;
import vn.phusong.radio.terrain.ProfileSampler;

/** {@code phusong coverage}: loss around one transmitter, without a database. */
@Command(
        name = "coverage",
        description = {
            "Computes the path loss (dB, isotropic antennas) from one transmitter over terrain: to every pixel of a"
                    + " float32 GeoTIFF, NaN outside the radius and where terrain is unknown, or with --at to the"
                    + " points of a CSV file.",
            "The raster is swept: each pixel has its own distance, ground and clutter, and a path along its radial"
                    + " (how near that is: src/docs/performance.md). With --exact, and with --at, every path is exact:"
                    + " the WGS 84 geodesic, equidistant bilinear heights at most --sampling apart."
        })
public final class CoverageCommand implements Callable<Integer> {

    private static final double LARGEST_RADIUS_KM = 100;

    /** Pixels of a raster that fit into memory with their places. */
    private static final double MOST_PIXELS = 40e6;

    /** UTM stretches lengths by up to 0.3 % within the 6 degrees of longitude allowed here. */
    private static final double UTM_STRETCH = 1.003;

    private static final double UTM_REACH_DEG = 6;

    @Mixin
    private TerrainOptions terrain = new TerrainOptions();

    @Mixin
    private PropagationOptions propagation = new PropagationOptions();

    @Option(
            names = "--tx",
            required = true,
            paramLabel = "LON,LAT",
            converter = LonLatConverter.class,
            description = "place of the transmitter, WGS 84 degrees")
    private LonLat transmitter = new LonLat(0, 0);

    @Option(
            names = "--height",
            paramLabel = "METRES",
            defaultValue = "30",
            showDefaultValue = Visibility.ALWAYS,
            description = "transmitting antenna above ground")
    private double height_m;

    @Option(
            names = "--rx-height",
            paramLabel = "METRES",
            defaultValue = "1.5",
            showDefaultValue = Visibility.ALWAYS,
            description = "receiving antenna above ground")
    private double rxHeight_m;

    @Option(
            names = "--frequency",
            paramLabel = "MHZ",
            defaultValue = "1800",
            showDefaultValue = Visibility.ALWAYS,
            description = "carrier frequency")
    private double frequency_MHz;

    @Option(
            names = "--radius",
            paramLabel = "KM",
            defaultValue = "20",
            showDefaultValue = Visibility.ALWAYS,
            description = "radius of the raster")
    private double radius_km;

    @Option(
            names = "--resolution",
            paramLabel = "METRES",
            defaultValue = "90",
            showDefaultValue = Visibility.ALWAYS,
            description = "side of a pixel")
    private double resolution_m;

    @Option(
            names = "--epsg",
            paramLabel = "CODE",
            defaultValue = "32648",
            showDefaultValue = Visibility.ALWAYS,
            description = "WGS 84 UTM zone of the raster")
    private int epsg;

    @Option(
            names = "--sampling",
            paramLabel = "METRES",
            description = "largest distance of profile points (default: the elevation's north-south posting)")
    private @Nullable Double sampling_m;

    @Option(names = "--exact", description = "an exact profile for each pixel of the raster: takes some ten times as long")
    private boolean exact;

    @Option(
            names = "--at",
            paramLabel = "CSV",
            description = "points in the columns id,lon,lat: writes id,loss_dB instead of a raster, whatever the"
                    + " radius")
    private @Nullable Path at;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the GeoTIFF, or with --at the CSV file (default with --at: standard output)")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "computing threads (default: all processors); the result is the same for any number")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        checkRanges();
        checkOut();
        List<PointsFile.Point> points = at == null ? List.of() : PointsFile.read(at);
        PointLoss engine = engine();
        warnOutsideValidity(engine.model());
        try {
            return at == null && out != null ? raster(engine, out) : points(engine, points);
        } catch (IOException e) {
            throw CommandFailure.failed("cannot write " + out + ": " + e.getMessage(), e);
        }
    }

    private static String extent(CellGrid grid) {
        return grid.west_deg() + ".." + grid.east_deg() + " east, " + grid.south_deg() + ".." + grid.north_deg()
                + " north";
    }

    private PointLoss engine() {
        ElevationModel elevation = terrain.elevation();
        if (Double.isNaN(elevation.height_m(transmitter.lon_deg(), transmitter.lat_deg()))) {
            throw CommandFailure.badInput("--tx " + transmitter.lon_deg() + "," + transmitter.lat_deg()
                    + " lies outside the elevation in " + terrain.dem() + " or on a void of it: covered is "
                    + elevation.rasters().stream()
                            .map(raster -> extent(raster.grid()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return new PointLoss(
                elevation,
                terrain.clutter(),
                sampling_m == null ? elevation.posting_m() : sampling_m,
                propagation.model(),
                propagation.settings(transmitter.lat_deg()),
                transmitter,
                height_m,
                rxHeight_m,
                frequency_MHz);
    }

    private int raster(PointLoss engine, Path file) throws IOException {
        MetricGrid grid = MetricGrid.around(epsg, transmitter, radius_km * 1000 * UTM_STRETCH, resolution_m);
        long start = System.nanoTime();
        float[] loss_dB = exact ? exactly(engine, grid) : swept(grid);
        double seconds = (System.nanoTime() - start) / 1e9;
        CloudGeoTiff.write(file, grid, loss_dB, metadata(engine.model()));
        int known = 0;
        for (float loss : loss_dB) {
            known += Float.isNaN(loss) ? 0 : 1;
        }
        err().println(String.format(Locale.ROOT, "%s: %d x %d pixels of %s m, loss in %d of them, %.1f s",
                file, grid.columns(), grid.rows(), plain(resolution_m), known, seconds));
        return ExitCode.OK;
    }

    private float[] swept(MetricGrid grid) {
        ElevationModel elevation = terrain.elevation();
        GridTerrain heights = GridTerrain.of(elevation, terrain.clutter(), grid);
        RadialSweep sweep = new RadialSweep(
                heights,
                propagation.model(),
                propagation.settings(transmitter.lat_deg()),
                rxHeight_m,
                sampling_m == null ? elevation.posting_m() : sampling_m);
        float[] loss_dB = new float[grid.size()];
        Arrays.fill(loss_dB, Float.NaN);
        LossRaster[] rasters = sweep.sweep(
                transmitter, height_m, new double[] {frequency_MHz}, sweep.template(radius_km * 1000), threads,
                Progress.SILENT);
        for (LossRaster raster : rasters) {
            int column = grid.columnOf(raster.window());
            int row = grid.rowOf(raster.window());
            for (int i = 0; i < raster.window().size(); i++) {
                loss_dB[grid.index(column + i % raster.window().columns(), row + i / raster.window().columns())] =
                        (float) raster.loss_dB(i);
            }
        }
        return loss_dB;
    }

    private float[] exactly(PointLoss engine, MetricGrid grid) {
        double[] lon = new double[grid.size()];
        double[] lat = new double[grid.size()];
        TransverseMercator projection = grid.projection();
        for (int i = 0; i < lon.length; i++) {
            LonLat centre = projection.unproject(
                    grid.easting_m(i % grid.columns()), grid.northing_m(i / grid.columns()));
            lon[i] = centre.lon_deg();
            lat[i] = centre.lat_deg();
        }
        double[] exact_dB = engine.predict_dB(lon, lat, radius_km, threads, Progress.SILENT);
        float[] loss_dB = new float[exact_dB.length];
        for (int i = 0; i < loss_dB.length; i++) {
            loss_dB[i] = (float) exact_dB[i];
        }
        return loss_dB;
    }

    private Map<String, String> metadata(PropagationModel model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("QUANTITY", "basic transmission loss, dB");
        metadata.put("MODEL", model.version());
        metadata.put("WAY", exact ? "exact profile of each pixel" : "radial sweep");
        metadata.put("TRANSMITTER", transmitter.lon_deg() + " " + transmitter.lat_deg());
        metadata.put("TX_HEIGHT_M", plain(height_m));
        metadata.put("RX_HEIGHT_M", plain(rxHeight_m));
        metadata.put("FREQUENCY_MHZ", plain(frequency_MHz));
        return metadata;
    }

    private int points(PointLoss engine, List<PointsFile.Point> points) throws IOException {
        for (PointsFile.Point point : points) {
            double distance_m = Geodesic.distance_m(transmitter, point.place());
            if (distance_m > ProfileSampler.MAX_LENGTH_M) {
                throw CommandFailure.badInput(String.format(Locale.ROOT,
                        "%s: point \"%s\" lies %.1f km from the transmitter; paths may be %.0f km long.",
                        at, point.id(), distance_m / 1000, ProfileSampler.MAX_LENGTH_M / 1000));
            }
        }
        double[] loss_dB = engine.predict_dB(
                points.stream().mapToDouble(point -> point.place().lon_deg()).toArray(),
                points.stream().mapToDouble(point -> point.place().lat_deg()).toArray(),
                ProfileSampler.MAX_LENGTH_M / 1000,
                threads,
                Progress.SILENT);
        if (out == null) {
            PointsFile.write(spec().commandLine().getOut(), points, loss_dB);
        } else {
            PointsFile.write(out, points, loss_dB);
        }
        return ExitCode.OK;
    }

    private void checkRanges() {
        require(height_m > 0 && height_m <= 3000, "--height must be above 0 and at most 3000 m", height_m);
        require(rxHeight_m > 0 && rxHeight_m <= 1000, "--rx-height must be above 0 and at most 1000 m", rxHeight_m);
        require(frequency_MHz >= 30 && frequency_MHz <= 100_000, "--frequency must be 30..100000 MHz", frequency_MHz);
        require(radius_km > 0 && radius_km <= LARGEST_RADIUS_KM, "--radius must be above 0 and at most 100 km", radius_km);
        require(resolution_m >= 1 && resolution_m <= 10_000, "--resolution must be 1..10000 m", resolution_m);
        require(sampling_m == null || (sampling_m >= 1 && sampling_m <= 10_000), "--sampling must be 1..10000 m",
                sampling_m);
        require(threads >= 1 && threads <= 1024, "--threads must be 1..1024", threads);
        double side = 2000 * radius_km / resolution_m;
        require(at != null || side * side <= MOST_PIXELS,
                "--radius and --resolution must give at most 40 million pixels", (long) (side * side));
        EastNorth place = utm().project(transmitter.lon_deg(), transmitter.lat_deg());
        require(at != null || Math.abs(place.easting_m() - 500_000) < UTM_REACH_DEG * 112_000,
                "--tx must lie within 6 degrees of the zone's central meridian: give its UTM zone with --epsg", epsg);
    }

    /** Before minutes of computing, not after. */
    private void checkOut() {
        if (out == null) {
            if (at == null) {
                throw CommandFailure.badInput("--out FILE is needed for the raster, or --at CSV for points.");
            }
            return;
        }
        OutFile.check("--out", out);
    }

    private TransverseMercator utm() {
        try {
            return TransverseMercator.ofEpsg(epsg);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--epsg: " + e.getMessage());
        }
    }

    private static void require(boolean holds, String rule, @Nullable Number actual) {
        if (!holds) {
            throw CommandFailure.badInput(rule + ", not " + actual + ".");
        }
    }

    private void warnOutsideValidity(PropagationModel model) {
        double nearest_km = model.validity().minDistance_km();
        if (!model.validity().contains(frequency_MHz, nearest_km)) {
            err().println("Warning: " + frequency_MHz + " MHz is outside " + model.validity().minFrequency_MHz() + ".."
                    + model.validity().maxFrequency_MHz() + " MHz, where " + model.id() + " holds ("
                    + model.validity().source() + ").");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command's spec: run it through CommandLine");
        }
        return spec;
    }
}
