package vn.phusong.planner.prediction.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.testbed.Requirement;

/** As GDAL reads it. */
class CloudGeoTiffTest {
    private static final MetricGrid GRID = new MetricGrid(32648, 500_000, 2_400_000, 50, 1001, 777);

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void gdalReadsEveryPixelAndKnowsTheLayout() throws Exception {
        float[] values = new float[GRID.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(10) == 0 ? Float.NaN : 200 * random.nextFloat();
        }
        Path file = folder.resolve("a.tif");
        CloudGeoTiff.write(file, GRID, values, Map.of("MODEL", "<p1812> & \"more\""));
        String info = gdal("gdalinfo", file.toString());
        assertThat(info)
                .contains("Size is 1001, 777")
                .contains("LAYOUT=COG")
                .contains("MODEL=<p1812> & \"more\"")
                .contains("Type=Float32")
                .contains("NoData Value=nan")
                .contains("Origin = (500000.000000000000000,2400000.000000000000000)")
                .contains("Overviews: 501x389, 251x195")
                .contains("ID[\"EPSG\",32648]");
        Path raw = folder.resolve("a.bin");
        gdal("gdal_translate", "-q", "-of", "ENVI", file.toString(), raw.toString());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.length; i++) {
            assertThat(Float.floatToIntBits(bytes.getFloat())).as("seed %d, pixel %d", seed, i)
                    .isEqualTo(Float.floatToIntBits(values[i]));
        }
    }

    /** Directories first, the smallest overview's tiles before those of the image. */
    @Test
    void wholeNumbersHaveOverviewsThatArePixelsOfTheImage() throws Exception {
        int[] values = new int[GRID.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 97 == 0 ? -1 : i;
        }
        Path file = folder.resolve("b.tif");
        CloudGeoTiff.write(file, GRID, values, -1, Map.of());
        assertThat(gdal("gdalinfo", file.toString())).contains("Type=Int32").contains("NoData Value=-1");
        Path raw = folder.resolve("b.bin");
        gdal("gdal_translate", "-q", "-of", "ENVI", "-oo", "OVERVIEW_LEVEL=0", file.toString(), raw.toString());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < 389; row++) {
            for (int column = 0; column < 501; column++) {
                int value = bytes.getInt();
                List<Integer> four = List.of(
                        at(values, 2 * column, 2 * row), at(values, 2 * column + 1, 2 * row),
                        at(values, 2 * column, 2 * row + 1), at(values, 2 * column + 1, 2 * row + 1));
                assertThat(four).contains(value);
            }
        }
    }

    private static String gdal(String... command) throws Exception {
        Requirement.OGRINFO.demand();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static int at(int[] values, int column, int row) {
        return values[GRID.index(Math.min(column, GRID.columns() - 1), Math.min(row, GRID.rows() - 1))];
    }

    @Test
    void aSmallRasterHasNoOverview() throws Exception {
        MetricGrid grid = new MetricGrid(32648, 500_000, 2_400_000, 50, 3, 2);
        Path file = folder.resolve("c.tif");
        CloudGeoTiff.write(file, grid, new float[] {1, 2, 3, 4, 5, 6}, Map.of());
        assertThat(gdal("gdalinfo", "-stats", file.toString())).contains("Size is 3, 2").doesNotContain("Overviews").contains("Minimum=1.000, Maximum=6.000");
    }
}
