package vn.phusong.planner.prediction.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.hamlet.HamletRegister;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.prediction.PeopleSource;
import vn.phusong.planner.prediction.PredictionRun;
import vn.phusong.planner.prediction.PredictionRuns;
import vn.phusong.planner.prediction.map.RunMap;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.radio.linkbudget.Technology;
import vn.phusong.testbed.PhuSongTest;

/** The map of the tiny pack on flat land, against what the run found at exact points. */
@PhuSongTest(database = "ingest")
class SignalTest {
    @Autowired
    private PackLoader loader;

    @Autowired
    private PredictionRuns runs;

    @Autowired
    private HamletRegister hamlets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private PredictionRun run;
    private RunMap map;

    @BeforeEach
    void run(@TempDir Path temporary) {
        jdbc.sql("truncate pack, import_attempt, prediction_run restart identity cascade").update();
        ByteBuffer flat = ByteBuffer.allocate(2 * 1201 * 1201);
        while (flat.hasRemaining()) {
            flat.putShort((short) 60);
        }
        PackFolder pack = PackFolder.tiny(temporary)
                .write("N21E105.hgt", flat.array())
                .append("pack.yaml", "\n  - {name: dem, kind: elevation, file: N21E105.hgt, format: hgt}");
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        run = runs.predict("tiny", Progress.SILENT);
        map = runs.getMap(run.id());
    }

    /** A pixel is a judging point up to 36 m aside: flat land changes little over that but close to the mast. */
    @Test
    void theMapAgreesWithTheExactPoints() {
        AreaPixels pixels = map.levels().pixels();
        int compared = 0;
        for (int operator = 0; operator < map.operators().size(); operator++) {
            for (var row : jdbc.sql("""
                            select p.lon_deg[1] as lon, p.lat_deg[1] as lat, s.level_cdBm[1] as level, s.centre_distance_m as away
                            from prediction_signal s join prediction_place p using (run_id, place_kind, place_code)
                            where run_id = ? and operator_code = ? and technology = 'LTE' and s.level_cdBm[1] is not null""")
                    .params(run.id(), map.operators().get(operator)).query().listOfRows()) {
                int cell = pixels.grid().indexAt((Double) row.get("lon"), (Double) row.get("lat"));
                if (cell < 0 || pixels.slot(cell) == AreaPixels.NO_SLOT || (Integer) row.get("away") < 500) {
                    continue;
                }
                int level = SignalView.of(run, map, Technology.LTE, map.operators().get(operator))
                        .composite().level_cdBm(pixels.slot(cell));
                assertThat(level / 100.0).isCloseTo((Integer) row.get("level") / 100.0, within(1.5));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void areasAddUpToTheMap() {
        SignalView view = SignalView.of(run, map, Technology.LTE, SignalView.ANY);
        JsonNode document = new SignalAreas(view, json).document();
        double sum_km2 = 0;
        for (JsonNode feature : document.get("features")) {
            JsonNode properties = feature.get("properties");
            sum_km2 += properties.get("area_km2").doubleValue();
            assertThat(properties.get("run_id").asString()).isEqualTo(run.id());
            assertThat(properties.get("kind").asString()).isEqualTo("predicted");
            Boolean valid = jdbc.sql("select st_isvalid(st_geomfromgeojson(?))")
                    .param(feature.get("geometry").toString()).query(Boolean.class).single();
            assertThat(valid).isTrue();
        }
        double pixel_km2 = Math.pow(map.levels().pixels().grid().posting_m(), 2) / 1e6;
        double map_km2 = map.levels().pixels().size() * pixel_km2;
        assertThat(sum_km2).isCloseTo(map_km2, within(0.01 * map_km2));
    }

    @Test
    void peopleOfAPlaceAreThoseOfTheRegister() {
        SignalView view = SignalView.of(run, map, Technology.LTE, SignalView.ANY);
        PlaceStatistics statistics = new PlaceStatistics(view, new PeopleSource(Optional.empty()));
        List<PlaceStatistics.Figures> all =
                hamlets.list("tiny").stream().map(statistics::of).toList();
        assertThat(all).isNotEmpty();
        for (PlaceStatistics.Figures each : all) {
            int[] people = each.peopleByClass();
            if (people != null) {
                assertThat(java.util.Arrays.stream(people).sum()).isEqualTo(each.people());
            }
        }
        assertThat(PlaceStatistics.csv(view, all)).hasSize(all.size() + 1).element(1).asString().contains(run.id());
    }

    @Test
    void probabilityAndClassesFollowTheLevel() {
        SignalView view = SignalView.of(run, map, Technology.LTE, SignalView.ANY);
        int[] count = new int[SignalClass.values().length];
        for (int slot = 0; slot < map.levels().pixels().size(); slot++) {
            SignalClass signal = SignalClass.of(view.composite(), slot, view.thresholds());
            short level = view.composite().level_cdBm(slot);
            count[signal.ordinal()]++;
            switch (signal) {
                case GOOD -> assertThat(level).isGreaterThanOrEqualTo((short) -10_500);
                case USABLE -> assertThat(level).isBetween((short) -11_000, (short) -10_501);
                default -> assertThat(level == AreaLevels.NO_LEVEL || level < -11_000).isTrue();
            }
        }
        assertThat(count[SignalClass.GOOD.ordinal()]).isPositive();
    }

    @Test
    void anOperatorThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SignalView.of(run, map, Technology.LTE, "nobody"))
                .isInstanceOf(CommandFailure.class).hasMessageContaining("nobody").hasMessageContaining("viettel");
    }
}
