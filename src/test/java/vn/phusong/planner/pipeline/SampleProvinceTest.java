package vn.phusong.planner.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.testbed.PhuSongTest;

/** The sample province comes out as it was placed: 14 hamlets of 2,526 without signal, none near the border. */
@Tag("full")
@PhuSongTest(database = "sample-province")
class SampleProvinceTest {

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fourteenHamletsAreUncoveredAndEveryCentreKeeps6dBFromTheUsableLevel() {
        pipeline.bringUpToDate(Path.of("gis-data", "phu-tho-sample").toAbsolutePath(), false, MiniPackPipelineTest.SILENT);

        assertThat(count("")).isEqualTo(2526);
        assertThat(count("and status = 'UNCOVERED'")).isEqualTo(14);
        assertThat(count("and status = 'UNKNOWN'")).isZero();
        assertThat(jdbc.sql(MiniPackPipelineTest.CENTRES_NEAR_THE_BORDER)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from hamlet_result where criteria_id = 'any-mobile' and scope = 'any' "
                        + condition)
                .query(Long.class)
                .single();
    }
}
