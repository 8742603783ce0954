package vn.phusong.planner.prediction.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.geodesy.MetricGrid;

/** Rasters come back as they were or not at all. */
class LossStoreTest {
    private static final long PLENTY = 1L << 30;

    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @Test
    void everyRasterComesBackBitByBit() {
        LossStore store = new LossStore(folder, PLENTY);
        for (int i = 0; i < 30; i++) {
            LossRaster raster = LossRasters.random(random, 1 + random.nextInt(200), 1 + random.nextInt(200));
            LossKey key = key(i);
            assertThat(store.find(key)).isEmpty();
            store.put(key, raster);
            assertSame(new LossStore(folder, PLENTY).find(key).orElseThrow(), raster);
        }
    }

    @Test
    void aPartIsReadWithoutTheRest() {
        LossStore store = new LossStore(folder, PLENTY);
        LossRaster raster = LossRasters.random(random, 300, 170);
        store.put(key(1), raster);
        MetricGrid window = raster.window();
        for (int i = 0; i < 50; i++) {
            int column = random.nextInt(300);
            int row = random.nextInt(170);
            MetricGrid area = new MetricGrid(
                    window.epsg(),
                    window.west_m() + (column - 20) * window.posting_m(),
                    window.north_m() - (row - 20) * window.posting_m(),
                    window.posting_m(),
                    21 + random.nextInt(100),
                    21 + random.nextInt(100));
            LossRaster part = store.find(key(1), area).orElseThrow();
            MetricGrid asked = window.intersection(area).orElseThrow();
            assertThat(part.window().intersection(asked)).as("seed %d", seed).hasValue(asked);
            assertThat(part.window().columns()).isLessThanOrEqualTo(asked.columns() + 2 * LossTile.SIDE);
            assertPart(part, raster);
        }
        MetricGrid elsewhere = new MetricGrid(
                window.epsg(), window.west_m() - 100 * window.posting_m(), window.north_m(), window.posting_m(), 100, 5);
        assertThat(store.find(key(1), elsewhere)).isEmpty();
    }

    private void assertPart(LossRaster part, LossRaster whole) {
        int column = whole.window().columnOf(part.window());
        int row = whole.window().rowOf(part.window());
        for (int cell = 0; cell < part.window().size(); cell++) {
            int x = column + cell % part.window().columns();
            int y = row + cell / part.window().columns();
            assertThat(part.losses_cdB()[cell])
                    .as("seed %d", seed)
                    .isEqualTo(whole.losses_cdB()[whole.window().index(x, y)]);
        }
    }

    @Test
    void smoothLossesTakeAFractionOfTheirBytes() {
        LossStore store = new LossStore(folder, PLENTY);
        LossRaster raster = LossRasters.rings(400);
        store.put(key(1), raster);
        assertThat(store.bytes()).isLessThan(2L * raster.window().size() / 2);
    }

    /** One bit anywhere, or a missing end: gone, and never another raster. */
    @Test
    void whatIsHarmedIsNotThere() throws IOException {
        LossStore store = new LossStore(folder, PLENTY);
        LossRaster raster = LossRasters.random(random, 90, 70);
        store.put(key(1), raster);
        Path file = files().get(0);
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            // A bit may lie in the padding after deflated data; then all the losses must still be right.
            store.find(key(1)).ifPresent(read -> assertSame(read, raster));
            if (at < 200) {
                assertThat(store.find(key(1))).as("bit in byte %d, seed %d", at, seed).isEmpty();
            }
        }
        for (int length : new int[] {0, 1, 50, 100, good.length / 2, good.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThat(store.find(key(1))).as("%d bytes", length).isEmpty();
        }
        store.put(key(1), raster);
        assertSame(store.find(key(1)).orElseThrow(), raster);
    }

    @Test
    void aFileUnderAnotherNameIsNotThere() throws IOException {
        LossStore store = new LossStore(folder, PLENTY);
        store.put(key(1), LossRasters.random(random, 20, 20));
        store.put(key(2), LossRasters.random(random, 20, 20));
        Files.copy(path(key(1)), path(key(2)), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(store.find(key(2))).isEmpty();
        assertThat(store.find(key(1))).isPresent();
    }

    @Test
    void beyondItsSizeTheLongestUnreadGo() throws IOException {
        LossStore store = new LossStore(folder, PLENTY);
        for (int i = 0; i < 10; i++) {
            store.put(key(i), LossRasters.random(random, 64, 64));
            Files.setLastModifiedTime(path(key(i)), FileTime.from(Instant.now().minusSeconds(1000 - i)));
        }
        long each = store.bytes() / 10;
        LossStore small = new LossStore(folder, 10 * each + each / 4);
        assertThat(small.find(key(0))).as("reading makes it young").isPresent();
        small.put(key(10), LossRasters.random(random, 64, 64));
        assertThat(small.bytes()).isLessThanOrEqualTo((long) (0.9 * (10 * each + each / 4)) + 1);
        assertThat(small.find(key(0))).isPresent();
        assertThat(small.find(key(1))).isEmpty();
        assertThat(small.find(key(10))).isPresent();
        assertThat(new LossStore(folder, PLENTY).bytes()).isEqualTo(small.bytes());
    }

    @Test
    void whatWasAbandonedUnfinishedIsSweptUp() throws IOException {
        LossStore store = new LossStore(folder, PLENTY);
        store.put(key(1), LossRasters.random(random, 20, 20));
        Path old = Files.writeString(path(key(1)).resolveSibling("a.part"), "half");
        Path young = Files.writeString(path(key(1)).resolveSibling("b.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        assertThat(new LossStore(folder, PLENTY).bytes()).isEqualTo(store.bytes());
        assertThat(old).doesNotExist();
        assertThat(young).as("somebody may be writing it").exists();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTime() throws IOException {
        LossStore store = new LossStore(folder, PLENTY);
        LossKey key = key(1);
        Files.writeString(folder.resolve(key.hash().substring(0, 2)), "a file where a folder should be");
        store.put(key, LossRasters.random(random, 20, 20));
        assertThat(store.find(key)).isEmpty();
        assertThat(store.bytes()).isZero();
    }

    @Test
    void keysDifferWhereInputsDo() {
        assertThat(LossKey.of(Map.of("a", "12", "b", "3"))).isEqualTo(LossKey.of(Map.of("b", "3", "a", "12")));
        assertThat(LossKey.of(Map.of("a", "12", "b", "3"))).isNotEqualTo(LossKey.of(Map.of("a", "1", "b", "23")));
        assertThat(LossKey.of(Map.of("a", "1b"))).isNotEqualTo(LossKey.of(Map.of("a1", "b")));
        assertThatIllegalArgumentException().isThrownBy(() -> new LossKey("../../etc/passwd"));
    }

    private static LossKey key(int number) {
        return LossKey.of(Map.of("number", String.valueOf(number)));
    }

    private Path path(LossKey key) {
        return folder.resolve(key.hash().substring(0, 2)).resolve(key.hash() + ".loss");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".loss")).toList();
        }
    }

    private void assertSame(LossRaster read, LossRaster written) {
        assertThat(read.window()).isEqualTo(written.window());
        assertThat(read.frequency_MHz()).isEqualTo(written.frequency_MHz());
        assertThat(read.losses_cdB()).as("seed %d", seed).isEqualTo(written.losses_cdB());
    }
}
