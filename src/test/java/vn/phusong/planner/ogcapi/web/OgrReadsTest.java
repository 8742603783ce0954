package vn.phusong.planner.ogcapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ogcapi.JudgedRun;
import vn.phusong.planner.ogcapi.Places;
import vn.phusong.planner.ogcapi.Publisher;
import vn.phusong.testbed.PhuSongTest;
import vn.phusong.testbed.Requirement;

/** GDAL, and so QGIS and most tools, must read the layers without being told anything. */
@PhuSongTest(database = "ogcapi")
@Import(Places.class)
class OgrReadsTest {

    @LocalServerPort
    private int port;

    @BeforeAll
    static void publish(@Autowired JdbcClient jdbc, @Autowired Publisher publisher) {
        Requirement.OGRINFO.demand();
        JudgedRun run = JudgedRun.insert(jdbc, "ogr-test", 'b');
        publisher.publish(run.runId(), run.packId(), "{}");
    }

    @Test
    void ogrinfoListsTheCollections() throws Exception {
        assertThat(Ogrinfo.run("-ro", "OAPIF:http://127.0.0.1:" + port + "/ogc")).contains(Places.ID);
    }

    @Test
    void ogrinfoCountsAndReadsEveryFeatureOverManyPages() throws Exception {
        String summary = Ogrinfo.run("-ro", "-so", "OAPIF:http://127.0.0.1:" + port + "/ogc", Places.ID);
        String all = Ogrinfo.run("-ro", "-oo", "PAGE_SIZE=7", "OAPIF:http://127.0.0.1:" + port + "/ogc", Places.ID);

        assertThat(summary).contains("Feature Count: 43", "people: Integer", "margin_dB: Real", "since: Date");
        assertThat(all.lines().filter(line -> line.startsWith("OGRFeature(")).count()).isEqualTo(43);
    }

    @Test
    void ogrinfoPushesConditionsDown() throws Exception {
        String address = "OAPIF:http://127.0.0.1:" + port + "/ogc";

        assertThat(Ogrinfo.run("-ro", "-so", "-where", "status = 'UNCOVERED'", address, Places.ID))
                .contains("Feature Count: 10");
        assertThat(Ogrinfo.run("-ro", "-so", "-spat", "105.55", "21.05", "105.56", "21.06", address, Places.ID))
                .contains("Feature Count: 1");
    }

    @Test
    void ogrinfoReadsTheWholeLayerAsOneFile() throws Exception {
        String summary = Ogrinfo.run("-ro", "-so", "-al", "http://127.0.0.1:" + port + "/layers/test-places.geojson");

        assertThat(summary).contains("Layer name: test-places", "Feature Count: 43");
    }
}
