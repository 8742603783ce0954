package vn.phusong.planner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.elevation.TestGeoTiff;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.radio.coverage.Progress;
import vn.phusong.testbed.PhuSongTest;

/** A run of a pack with a population raster: settlement points first, then cells with people, then the plain area. */
@PhuSongTest(database = "ingest")
class PopulationRasterRunTest {

    @Autowired
    private PackLoader loader;

    @Autowired
    private PredictionRuns runs;

    @Autowired
    private GapAnalysis gaps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void peopleLiveWhereTheRasterSaysIfThereAreNoSettlements(@TempDir Path temporary) throws Exception {
        jdbc.sql("truncate pack, import_attempt, prediction_run restart identity cascade").update();
        ByteBuffer flat = ByteBuffer.allocate(2 * 1201 * 1201);
        while (flat.hasRemaining()) {
            flat.putShort((short) 60);
        }
        PackFolder pack = PackFolder.tiny(temporary)
                .write("N21E105.hgt", flat.array())
                .edit("settlements.csv", "H-002,105.1850,21.2450,420\n", "")
                .append("pack.yaml", "\n  - {name: dem, kind: elevation, file: N21E105.hgt, format: hgt}");
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        String before = runs.predict("tiny", Progress.SILENT).id();
        List<String> byArea = places(before, "AREA");
        assertThat(byArea).as("a hamlet with a polygon and without settlements").isNotEmpty();
        String hamlet = byArea.get(0);
        double[] centre = {number(before, hamlet, "lon_deg[1]"), number(before, hamlet, "lat_deg[1]")};

        // All people live in the one cell of 100 m north-east of the hamlet's centre.
        TestGeoTiff.write(temporary.resolve("people.tif"), 4326, 105, 22, 0.001, 1000, 1000,
                (lon, lat) -> Math.abs(lon - centre[0] - 0.0005) < 0.0004 && Math.abs(lat - centre[1] - 0.0005) < 0.0004
                        ? 37.5
                        : 0);
        pack.append("pack.yaml", "\n  - {name: people, kind: population, file: people.tif, format: geotiff,"
                + " crs: 'EPSG:4326'}");
        assertThat(loader.load(pack.path(), false).accepted()).isTrue();
        String after = runs.predict("tiny", Progress.SILENT).id();

        assertThat(after).isNotEqualTo(before);
        assertThat(places(after, "POPULATION_RASTER")).containsExactly(hamlet);
        assertThat(places(after, "SETTLEMENTS")).isEqualTo(places(before, "SETTLEMENTS"));
        assertThat(number(after, hamlet, "cardinality(lon_deg)")).as("the centre, and one cell").isEqualTo(2);
        assertThat(number(after, hamlet, "lon_deg[2]")).isCloseTo(centre[0] + 0.0005, within(1e-6));
        assertThat(number(after, hamlet, "lat_deg[2]")).isCloseTo(centre[1] + 0.0005, within(1e-6));
        assertThat(number(after, hamlet, "weight[2]")).isEqualTo(1);
        gaps.judge(after);
    }

    private List<String> places(String run, String weighting) {
        return jdbc.sql("select place_code from prediction_place where run_id = ? and weighting = ? and"
                        + " place_kind = 'HAMLET' order by 1")
                .params(run, weighting)
                .query(String.class)
                .list();
    }

    private double number(String run, String place, String what) {
        return jdbc.sql("select " + what + " from prediction_place where run_id = ? and place_code = ?")
                .params(run, place)
                .query(Double.class)
                .single();
    }
}
