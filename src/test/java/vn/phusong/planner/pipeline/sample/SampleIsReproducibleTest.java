package vn.phusong.planner.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.GeographicGrid;
import vn.phusong.radio.terrain.HeightRaster;

/** The same seed gives the same bytes, and {@code gis-data} holds what the generator makes now. */
class SampleIsReproducibleTest {

    @TempDir
    private Path folder;

    @Test
    void miniIsMadeTheSameTwiceAndIsWhatGitHolds() throws IOException {
        PackOnDisk once = made(SampleScope.MINI, SampleCommand.SEED, "once");
        assertThat(made(SampleScope.MINI, SampleCommand.SEED, "again").hashes()).isEqualTo(once.hashes());
        assertSameContent(once, Path.of("gis-data/mini"));
    }

    @Test
    void anotherSeedGivesAnotherPackOfTheSameFigures() throws IOException {
        PackOnDisk pack = made(SampleScope.MINI, 2, "two");
        Map<String, byte[]> committed = new PackOnDisk(Path.of("gis-data/mini")).files();
        assertThat(pack.files()).containsOnlyKeys(committed.keySet());
        assertThat(pack.files().get("network/sites.csv")).isNotEqualTo(committed.get("network/sites.csv"));
        int people = pack.features("hamlets/hamlets.geojson").stream()
                .mapToInt(hamlet -> hamlet.get("properties").get("population").asInt())
                .sum();
        assertThat(people).isEqualTo(32_536);
        assertThat(pack.rows("hamlets/declared-uncovered.csv")).hasSize(2);
    }

    @Test
    @Tag("full")
    void provinceInGitIsWhatIsMadeNowAndAgain() throws IOException {
        PackOnDisk once = made(SampleScope.PROVINCE, SampleCommand.SEED, "once");
        PackOnDisk again = made(SampleScope.PROVINCE, SampleCommand.SEED, "again");
        assertThat(once.hashes()).isEqualTo(again.hashes());
        assertSameContent(once, Path.of("gis-data/phu-tho-sample"));
    }

    private PackOnDisk made(SampleScope scope, long seed, String name) throws IOException {
        new SampleMaker(scope, seed, step -> {}).make().write(folder.resolve(name));
        return new PackOnDisk(folder.resolve(name));
    }

    /** Texts byte by byte; rasters by content, because another zlib may pack the same content differently. */
    private static void assertSameContent(PackOnDisk made, Path folder) {
        PackOnDisk committed = new PackOnDisk(folder);
        Map<String, byte[]> files = made.files();
        assertThat(files).containsOnlyKeys(committed.files().keySet());
        committed.files().forEach((file, bytes) -> {
            if (!file.endsWith(".tif")) {
                assertThat(files.get(file)).as("%s; run ./phusong sample and commit", file).isEqualTo(bytes);
            }
        });
        HeightRaster heights = made.elevation().rasters().get(0);
        HeightRaster committedHeights = committed.elevation().rasters().get(0);
        ClutterModel clutter = made.clutter();
        ClutterModel committedClutter = committed.clutter();
        GeographicGrid grid = (GeographicGrid) heights.grid();
        assertThat(grid).isEqualTo(committedHeights.grid());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (heights.pointHeight_m(column, row) != committedHeights.pointHeight_m(column, row)
                        || clutter.classAt(grid.lon_deg(column), grid.lat_deg(row))
                                != committedClutter.classAt(grid.lon_deg(column), grid.lat_deg(row))) {
                    throw new AssertionError("rasters differ at row " + row + ", column " + column);
                }
            }
        }
    }
}
