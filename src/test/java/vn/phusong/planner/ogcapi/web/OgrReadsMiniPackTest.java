package vn.phusong.planner.ogcapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.pipeline.ServedMiniPack;
import vn.phusong.testbed.PhuSongTest;
import vn.phusong.testbed.Requirement;

/** The layers of a pack that went the whole way, counted by GDAL against the tables they come from. */
@PhuSongTest(database = ServedMiniPack.DATABASE)
class OgrReadsMiniPackTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void publish(@Autowired BeanFactory beans) {
        Requirement.OGRINFO.demand();
        ServedMiniPack.publish(beans);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "admin-units | select count(*) from admin_unit",
        "hamlets     | select count(*) from hamlet",
        "sites       | select count(*) from site",
        "targets     | select count(*) from target",
        "hamlet-gaps | select count(*) from hamlet_result where criteria_id = 'any-mobile' and scope = 'any'"
                + " and status <> 'COVERED'",
        "target-gaps | select count(*) from target_result where criteria_id = 'any-mobile' and scope = 'any'"
                + " and status <> 'CLOSED'"
    })
    void everyLayerHasAllItsFeatures(String collection, String count) throws Exception {
        long expected = jdbc.sql(count).query(Long.class).single();

        assertThat(expected).isPositive();
        assertThat(Ogrinfo.run("-ro", "-so", "OAPIF:http://127.0.0.1:" + port + "/ogc", collection))
                .contains("Feature Count: " + expected);
        assertThat(Ogrinfo.run("-ro", "-so", "-al", "http://127.0.0.1:" + port + "/layers/" + collection + ".geojson"))
                .contains("Layer name: " + collection, "Feature Count: " + expected);
    }
}
