package vn.phusong.planner.prediction.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.phusong.planner.elevation.ElevationReader;
import vn.phusong.planner.prediction.loss.LossStore;
import vn.phusong.radio.antenna.MountedAntenna;
import vn.phusong.radio.antenna.OmniPattern;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.coverage.TransmitterCell;
import vn.phusong.radio.coverage.TransmitterInventory;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModels;
import vn.phusong.radio.terrain.ClutterModel;
import vn.phusong.radio.terrain.ElevationModel;

/** A map through a file and back, and files that are not whole. */
class RunFilesTest {
    private final long seed = Long.getLong("phusong.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void aMapComesBackAsItWasAndAHarmedOneNotAtAll() throws Exception {
        RunMap map = map();
        RunFiles files = new RunFiles(folder.resolve("runs"));
        files.write("r", map);
        RunMap back = files.findMap("r").orElseThrow();
        assertThat(back.operators()).isEqualTo(map.operators());
        assertThat(back.cells()).isEqualTo(map.cells());
        assertThat(back.sigma_dB()).isEqualTo(map.sigma_dB());
        assertThat(back.levels().pixels().grid()).isEqualTo(map.levels().pixels().grid());
        int known = 0;
        for (int channel = 0; channel < map.levels().channels(); channel++) {
            for (int slot = 0; slot < map.levels().pixels().size(); slot++) {
                assertThat(facts(back.levels(), channel, slot)).isEqualTo(facts(map.levels(), channel, slot));
                known += map.levels().server(channel, slot) >= 0 ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(1000);
        assertThat(files.findMap("another")).isEmpty();
        Path file = folder.resolve("runs/r/map.bin");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 40; i++) {
            byte[] harmed = whole.clone();
            harmed[random.nextInt(harmed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : harmed);
            assertThat(files.findMap("r")).as("seed %d, %d", seed, i).isEmpty();
        }
        Files.write(file, whole);
        assertThat(files.findMap("r")).isPresent();
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    private static List<Object> facts(AreaLevels levels, int channel, int slot) {
        return List.of(levels.level_cdBm(channel, slot), levels.server(channel, slot),
                levels.nextLevel_cdBm(channel, slot), levels.servers(channel, slot), levels.possible_cdBm(channel, slot));
    }

    /** Two cells over waves of land with a hole in it. */
    private RunMap map() throws Exception {
        ByteBuffer tile = ByteBuffer.allocate(2 * 1201 * 1201);
        for (int i = 0; i < 1201 * 1201; i++) {
            int row = i / 1201;
            int column = i % 1201;
            boolean hole = row > 605 && row < 625 && column > 610 && column < 630;
            tile.putShort((short) (hole ? Short.MIN_VALUE : 100 + 60 * Math.sin(row / 9.0) * Math.cos(column / 13.0)));
        }
        Path dem = Files.write(folder.resolve("N21E105.hgt"), tile.array());
        ElevationModel elevation = ElevationReader.read(dem, false);
        MapArea area = MapArea.over(
                List.of(new GeometryFactory().toGeometry(new Envelope(105.46, 105.56, 21.44, 21.54))), 200);
        TransmitterInventory inventory = new TransmitterInventory(2, List.of(
                cell(105.5, 21.5, 1800, Technology.LTE, 0), cell(105.53, 21.47, 900, Technology.GSM, 1)));
        MapEngine engine = new MapEngine(
                area,
                new MapEngine.Setting(
                        "waves", elevation, ClutterModel.none(), PropagationModels.get("p1812"),
                        PathSettings.median(50, 360, 21.5), 1.5, MapEngine.reach_km(inventory)),
                new LossStore(folder.resolve("losses"), 1 << 24));
        AreaLevels levels = engine.predict(inventory, 2, Progress.SILENT);
        assertThat(levels.pixels().size()).isEqualTo(area.cells().cardinality());
        return new RunMap(levels, List.of("a", "b"), List.of("cell-1", "ô 2"), engine.sigma_dB());
    }

    private static TransmitterCell cell(double lon, double lat, double frequency_MHz, Technology technology, int operator) {
        return new TransmitterCell(new LonLat(lon, lat), 30, frequency_MHz, technology, operator, 20, 0,
                new MountedAntenna(OmniPattern.flat(10), 0, 0, 0), 6);
    }
}
