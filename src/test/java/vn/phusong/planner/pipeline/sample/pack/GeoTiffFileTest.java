package vn.phusong.planner.pipeline.sample.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.planner.elevation.ClutterReader;
import vn.phusong.planner.elevation.ElevationReader;
import vn.phusong.planner.pipeline.sample.land.GridFrame;
import vn.phusong.planner.pipeline.sample.land.SeededRandom;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;

/** What is written is what GeoTools reads, at the right places. */
class GeoTiffFileTest {

    /** Two strips of 64 rows and a shorter one. */
    private static final GridFrame FRAME = new GridFrame(104.75, 21.5, 1200, 75, 150);

    @TempDir
    private Path folder;

    @Test
    void heightsComeBackAtTheirPosts() throws IOException {
        short[] heights_m = new short[FRAME.columns() * FRAME.rows()];
        SeededRandom random = new SeededRandom(11);
        for (int i = 0; i < heights_m.length; i++) {
            heights_m[i] = (short) (random.below(4000) - 200);
        }
        Path file = Files.write(folder.resolve("heights.tif"), GeoTiffFile.heights(FRAME, heights_m, (short) -32768));

        ElevationModel model = ElevationReader.read(file, false);

        for (int row = 0; row < FRAME.rows(); row++) {
            for (int column = 0; column < FRAME.columns(); column++) {
                assertThat(model.rasters().get(0).pointHeight_m(column, row))
                        .isEqualTo(heights_m[row * FRAME.columns() + column]);
            }
        }
        // a neighbour's height may differ by 4,000 m, so a hundredth of a cell shows
        assertThat(model.height_m(FRAME.lon(30), FRAME.lat(100)))
                .isCloseTo(heights_m[100 * FRAME.columns() + 30], within(0.1));
    }

    @Test
    void voidsAreUnknown() throws IOException {
        short[] heights_m = new short[FRAME.columns() * FRAME.rows()];
        for (int i = 0; i < 40 * FRAME.columns(); i++) {
            heights_m[i] = -32768;
        }
        Path file = Files.write(folder.resolve("voids.tif"), GeoTiffFile.heights(FRAME, heights_m, (short) -32768));

        ElevationModel model = ElevationReader.read(file, false);

        assertThat(model.height_m(FRAME.lon(10), FRAME.lat(10))).isNaN();
        assertThat(model.height_m(FRAME.lon(10), FRAME.lat(100))).isZero();
    }

    @Test
    void classesComeBack() throws IOException {
        byte[] classes = new byte[FRAME.columns() * FRAME.rows()];
        SeededRandom random = new SeededRandom(12);
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) random.below(4);
        }
        Path file = Files.write(folder.resolve("clutter.tif"), GeoTiffFile.classes(FRAME, classes));

        ClutterModel model = ClutterReader.read(
                file,
                Map.of(0, ClutterClass.WATER, 1, ClutterClass.OPEN, 2, ClutterClass.TREES, 3, ClutterClass.BUILT_UP));

        for (int row = 0; row < FRAME.rows(); row++) {
            for (int column = 0; column < FRAME.columns(); column++) {
                assertThat(model.classAt(FRAME.lon(column), FRAME.lat(row)).ordinal())
                        .isEqualTo(classes[row * FRAME.columns() + column]);
            }
        }
    }
}
