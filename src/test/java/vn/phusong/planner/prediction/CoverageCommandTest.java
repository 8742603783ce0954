package vn.phusong.planner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.Raster;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.radio.geodesy.Geodesic;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.propagation.PathLoss;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.PathProfile;

class CoverageCommandTest {

    private static final LonLat TX = new LonLat(105.5, 21.5);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Rolling hills on a 3 arc second tile, with a hole in the south-east. */
    @BeforeEach
    void writeTile() throws Exception {
        ByteBuffer tile = ByteBuffer.allocate(2 * 1201 * 1201);
        for (int row = 0; row < 1201; row++) {
            for (int column = 0; column < 1201; column++) {
                boolean hole = row > 620 && row < 640 && column > 620 && column < 640;
                tile.putShort(hole ? Short.MIN_VALUE : height(row, column));
            }
        }
        Files.write(folder.resolve("N21E105.hgt"), tile.array());
    }

    @Test
    void writesTheLossOfEveryPixelAsGeoTiff() throws Exception {
        Path file = folder.resolve("loss.tif");
        int exit = run("--exact", "--radius", "4", "--resolution", "200", "--out", file.toString());
        assertThat(exit).as(err.toString()).isZero();

        GeoTiffReader reader = new GeoTiffReader(file.toFile());
        GridCoverage2D coverage = reader.read((GeneralParameterValue[]) null);
        assertThat(reader.getCoordinateReferenceSystem().getIdentifiers().iterator().next().getCode())
                .isEqualTo("32648");
        assertThat(reader.getMetadata().getNoData()).as("declared no-data value").isNaN();
        Raster pixels = coverage.getRenderedImage().getData();
        var corner = coverage.getEnvelope2D();
        MetricGrid grid = new MetricGrid(
                32648, corner.getMinX(), corner.getMaxY(), 200, pixels.getWidth(), pixels.getHeight());
        List<Integer> known = new ArrayList<>();
        StringBuilder points = new StringBuilder("id,lon,lat\n");
        for (int i = 0; i < grid.size(); i++) {
            LonLat centre = grid.centre(i % grid.columns(), i / grid.columns());
            float loss = pixels.getSampleFloat(i % grid.columns(), i / grid.columns(), 0);
            double distance_m = Geodesic.distance_m(TX, centre);
            if (distance_m > 4000) {
                assertThat(loss).isNaN();
            } else if (!Float.isNaN(loss) && i % 13 == 0) {
                known.add(i);
                points.append(i).append(',').append(centre.lon_deg()).append(',').append(centre.lat_deg()).append('\n');
            }
        }
        assertThat(known).hasSizeGreaterThan(60);
        reader.dispose();

        Files.writeString(folder.resolve("points.csv"), points);
        assertThat(run("--at", folder.resolve("points.csv").toString())).isZero();
        List<String> rows = out.toString().lines().toList();
        assertThat(rows.get(0)).isEqualTo("id,loss_dB");
        for (int i = 0; i < known.size(); i++) {
            int pixel = known.get(i);
            String[] row = rows.get(i + 1).split(",");
            assertThat(row[0]).isEqualTo(Integer.toString(pixel));
            assertThat(Double.parseDouble(row[1])).as("pixel %d", pixel).isCloseTo(
                    pixels.getSampleFloat(pixel % grid.columns(), pixel / grid.columns(), 0), within(2e-5));
        }
    }

    /** The bars of accuracy, pixel by pixel, on these hills. */
    @Test
    void theSweptRasterIsNearTheExactOne() throws Exception {
        Path swept = folder.resolve("swept.tif");
        Path exact = folder.resolve("exact.tif");
        assertThat(run("--radius", "6", "--resolution", "100", "--out", swept.toString())).isZero();
        assertThat(run("--exact", "--radius", "6", "--resolution", "100", "--out", exact.toString())).isZero();
        float[] one = values(swept);
        float[] other = values(exact);
        List<Double> differences = new ArrayList<>();
        int unlike = 0;
        for (int i = 0; i < one.length; i++) {
            if (Float.isNaN(one[i]) != Float.isNaN(other[i])) {
                unlike++;
            } else if (!Float.isNaN(one[i])) {
                differences.add((double) Math.abs(one[i] - other[i]));
            }
        }
        differences.sort(null);
        assertThat(differences).hasSizeGreaterThan(10_000);
        assertThat(unlike).as("pixels at the circle's edge or behind the hole").isLessThan(differences.size() / 50);
        assertThat(differences.get(differences.size() / 2)).isLessThan(0.15);
        assertThat(differences.get(differences.size() * 95 / 100)).isLessThan(3);
    }

    private static float[] values(Path file) throws Exception {
        GeoTiffReader reader = new GeoTiffReader(file.toFile());
        try {
            Raster pixels = reader.read((GeneralParameterValue[]) null).getRenderedImage().getData();
            return pixels.getSamples(0, 0, pixels.getWidth(), pixels.getHeight(), 0, (float[]) null);
        } finally {
            reader.dispose();
        }
    }

    /** The loss of one point, from a profile cut here by the definition in the issue. */
    @Test
    void takesTheExactProfileToAPoint() throws Exception {
        LonLat rx = new LonLat(105.5613, 21.5377);
        Files.writeString(folder.resolve("p.csv"), "id,lon,lat\np,105.5613,21.5377\n");
        assertThat(run("--at", folder.resolve("p.csv").toString(), "--sampling", "50")).isZero();

        Geodesic line = new Geodesic();
        line.between(TX.lon_deg(), TX.lat_deg(), rx.lon_deg(), rx.lat_deg());
        int steps = (int) Math.ceil(line.distance_m() / 50);
        double[] distance_km = new double[steps + 1];
        double[] height_m = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            LonLat place = Geodesic.direct(TX, line.azimuthAtStart_deg(), line.distance_m() * i / steps);
            distance_km[i] = line.distance_m() * i / steps / 1000;
            height_m[i] = bilinear((place.lon_deg() - 105) * 1200, (22 - place.lat_deg()) * 1200);
        }
        PathLoss model = PropagationModels.get("p1812").evaluator(PathSettings.median(50, 360, TX.lat_deg()));
        model.path(PathProfile.of(distance_km, height_m, new double[steps + 1]), 40, 1.5);
        String expected = String.format(Locale.ROOT, "%.3f", model.loss_dB(1800));
        assertThat(out.toString().lines().toList().get(1)).startsWith("p," + expected);
    }

    @Test
    void unknownTerrainIsNaNAndIdsAreQuoted() throws Exception {
        Files.writeString(folder.resolve("p.csv"), "lat,id,lon\n21.475,\"hole, \"\"x\"\"\",105.525\n21.5,mast,105.5\n");
        Path losses = folder.resolve("losses.csv");
        assertThat(run("--at", folder.resolve("p.csv").toString(), "--out", losses.toString())).isZero();
        assertThat(Files.readString(losses)).startsWith("id,loss_dB\n\"hole, \"\"x\"\"\",NaN\nmast,");
    }

    @Test
    void badInputIsNamedWithExitCode2() throws Exception {
        String points = folder.resolve("p.csv").toString();
        Path out = folder.resolve("out.tif");
        Files.writeString(Path.of(points), "id,lon,lat\na,105.5,21.5\nb,105.5,121\n");
        assertBad("line 3, lat", "--at", points);
        Files.writeString(Path.of(points), "id,lon,lat\na,105.5\n");
        assertBad("line 2", "--at", points);
        Files.write(Path.of(points), "id,lon,lat\né,105.5,21.5\n".getBytes(StandardCharsets.ISO_8859_1));
        assertBad("save it again in UTF-8", "--at", points);
        Files.writeString(Path.of(points), "name,lon,lat\n");
        assertBad("column \"id\" is missing", "--at", points);
        Files.writeString(Path.of(points), "id,lon,lat\nfar,108.5,21.5\n");
        assertBad("point \"far\" lies 31", "--at", points);
        assertBad("no such file", "--at", folder.resolve("absent.csv").toString());
        assertBad("--out FILE is needed");
        assertBad("no propagation model \"itm\"", "--out", out.toString(), "--model", "itm");
        assertBad("--radius must be", "--out", out.toString(), "--radius", "1000");
        assertBad("at most 40 million pixels", "--out", out.toString(), "--resolution", "1", "--radius", "90");
        assertBad("--time-percent must be 1..50", "--out", out.toString(), "--time-percent", "80");
        assertBad("--rx-height must be above 0 and at most 1000 m", "--out", out.toString(), "--rx-height", "1001");
        assertBad("UTM zone", "--out", out.toString(), "--epsg", "4326");
        assertBad("folder that exists", "--out", folder.resolve("none/out.tif").toString());
        assertBad("no such file or folder", "--out", out.toString(), "--clutter", folder.resolve("no.tif").toString());
        assertThat(out).doesNotExist();
    }

    private void assertBad(String sentence, String... args) {
        err.getBuffer().setLength(0);
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
    }

    private int run(String... args) {
        List<String> line = new ArrayList<>(List.of(
                "--dem", folder.resolve("N21E105.hgt").toString(), "--tx", "105.5,21.5", "--height", "40"));
        line.addAll(List.of(args));
        return new CommandLine(new CoverageCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, command, result) -> {
                    err.write(String.valueOf(e.getMessage()));
                    return e instanceof CommandFailure failure ? failure.exitCode() : 70;
                })
                .execute(line.toArray(String[]::new));
    }

    private static short height(int row, int column) {
        return (short) Math.round(200 + 90 * Math.sin(row / 9.0) * Math.cos(column / 13.0) + row % 3);
    }

    private static double bilinear(double x, double y) {
        int column = (int) x;
        int row = (int) y;
        double north = height(row, column) + (x - column) * (height(row, column + 1) - height(row, column));
        double south = height(row + 1, column)
                + (x - column) * (height(row + 1, column + 1) - height(row + 1, column));
        return north + (y - row) * (south - north);
    }
}
