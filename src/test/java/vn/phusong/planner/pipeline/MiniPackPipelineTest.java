package vn.phusong.planner.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.gap.PlaceFacts;
import vn.phusong.planner.gap.PlaceRegister;
import vn.phusong.planner.ingest.PackFolder;
import vn.phusong.planner.ingest.PackRollback;
import vn.phusong.planner.job.JobProgress;
import vn.phusong.testbed.PhuSongTest;

/** The way of the data from gis-data/mini to a published version, on a real PostGIS. */
@PhuSongTest(database = "mini-pipeline")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MiniPackPipelineTest {

    private static final Path MINI = Path.of("gis-data", "mini").toAbsolutePath();

    static final JobProgress SILENT = new JobProgress() {
        @Override
        public void report(String step, double fraction) {}

        @Override
        public void checkInterrupted() {}
    };

    /** Centres whose best cell, of any operator and technology, lies within 6 dB of its usable level. */
    static final String CENTRES_NEAR_THE_BORDER = """
            select count(*) from (
                select place_code, max(level_cdBm[1] - case technology
                    when 'GSM' then -9500 when 'UMTS' then -9900 else -11000 end) margin_cdB
                from prediction_signal where place_kind = 'HAMLET' group by place_code) best
            where abs(margin_cdB) < 600""";

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private PackRollback rollback;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void aFirstPassLoadsPredictsJudgesAndPublishes() {
        PipelineReport report = pipeline.bringUpToDate(MINI, false, SILENT);

        assertThat(report.changed()).isTrue();
        assertThat(report.seconds().keySet()).containsExactly("load", "predict", "judge", "publish");
        assertThat(count("select count(*) from hamlet"))
                .isEqualTo(count("select count(*) from prediction_place where place_kind = 'HAMLET'"));
        assertThat(jdbc.sql("select state from prediction_run").query(String.class).list())
                .containsExactly("COMPLETE");
        assertThat(count("select data_version from published")).isEqualTo(report.dataVersion());
    }

    @Test
    @Order(2)
    void everyHamletIsJudgedOnceInEveryCriteriaAndScope() {
        long hamlets = count("select count(*) from hamlet");
        List<Map<String, Object>> judged = jdbc.sql("""
                        select criteria_id, scope, count(*) n from hamlet_result group by criteria_id, scope""")
                .query()
                .listOfRows();

        assertThat(judged).isNotEmpty().allSatisfy(row -> assertThat(row).containsEntry("n", hamlets));
    }

    @Test
    @Order(3)
    void weightsOfEveryPlaceSumToOneAndSigmasAreThePlanningSigmas() {
        assertThat(count("""
                        select count(*) from prediction_place
                        where abs((select sum(w) from unnest(weight) w) - 1) > 1e-9 or weight[1] <> 0""")).isZero();
        assertThat(jdbc.sql("select distinct unnest(sigma_dB) s from prediction_place order by s")
                        .query(Float.class)
                        .list())
                .isSubsetOf(8f, 10f);
    }

    /** The generator keeps every centre away from the border of the rule, so the count survives later engines. */
    @Test
    @Order(4)
    void twoHamletsAreUncoveredAndEveryCentreKeeps6dBFromTheUsableLevel() {
        String anyMobile = "select count(*) from hamlet_result where criteria_id = 'any-mobile' and scope = 'any' ";

        assertThat(count(anyMobile + "and status = 'UNCOVERED'")).isEqualTo(2);
        assertThat(count(CENTRES_NEAR_THE_BORDER)).isZero();
    }

    @Test
    @Order(5)
    void aSecondPassChangesNothing() {
        List<Map<String, Object>> before = tables();

        PipelineReport report = pipeline.bringUpToDate(MINI, false, SILENT);

        assertThat(report.changed()).isFalse();
        assertThat(report.seconds().keySet()).doesNotContain("publish");
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void afterARollbackAnalysingFindsTheRunOfThatVersion(@TempDir Path temporary) {
        String first = jdbc.sql("select id from prediction_run").query(String.class).single();
        PackFolder pack = PackFolder.copy(MINI, temporary)
                .edit("network/cells.csv", "PTO0001-VTL1-LB3,PTO0001-VTL1,LTE,B3,1835.0,20.0,12.2", "PTO0001-VTL1-LB3,PTO0001-VTL1,LTE,B3,1835.0,20.0,11.2");
        PipelineReport changed = pipeline.bringUpToDate(pack.path(), false, SILENT);
        assertThat(changed.runId()).as("one dB less is another input").isNotEqualTo(first);

        rollback.rollback(changed.packId(), 1);
        PipelineReport back = pipeline.bringUpToDate(changed.packId(), SILENT);

        assertThat(back.runId()).isEqualTo(first);
        assertThat(back.changed()).as("the former run is published again").isTrue();
        assertThat(count("select count(*) from prediction_run")).as("and not computed again").isEqualTo(2);
        assertThat(count("select count(*) from published natural join publication where run_id = '" + first + "'"))
                .isOne();
    }

    @Test
    @Order(7)
    void aListThatIsNotCompleteInOneCommuneMakesItsUncoveredHamletsUnknownAndNoOthers(@TempDir Path temporary) {
        String uncovered = "select h.code from hamlet_result r join hamlet h on h.code = r.hamlet_code"
                + " join prediction_run_dataset d on d.run_id = r.run_id and d.dataset_id = h.dataset_id"
                + " where criteria_id = 'any-mobile' and scope = 'any' and status = 'UNCOVERED' and r.run_id = ? order by 1";
        String before = jdbc.sql("select run_id from published natural join publication").query(String.class).single();
        List<String> both = jdbc.sql(uncovered).param(before).query(String.class).list();
        String commune = jdbc.sql("select commune_code from hamlet where code = ? limit 1")
                .param(both.get(0))
                .query(String.class)
                .single();
        List<String> elsewhere = both.stream()
                .filter(code -> jdbc.sql("select commune_code from hamlet where code = ? limit 1")
                        .param(code)
                        .query(String.class)
                        .single()
                        .compareTo(commune) != 0)
                .toList();

        PackFolder pack = PackFolder.copy(MINI, temporary)
                .append("network/inventory.csv", "viettel,GSM," + commune + ",false,2026-01-31");
        PipelineReport report = pipeline.bringUpToDate(pack.path(), false, SILENT);

        assertThat(jdbc.sql(uncovered).param(report.runId()).query(String.class).list()).isEqualTo(elsewhere);
        assertThat(jdbc.sql("""
                        select status || ' ' || reason from hamlet_result
                        where criteria_id = 'any-mobile' and scope = 'any' and run_id = ? and hamlet_code = ?""")
                        .params(report.runId(), both.get(0))
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWN INVENTORY_INCOMPLETE");
    }

    @Test
    @Order(8)
    void aListOfElectricityIsShownWithoutANewRun(@TempDir Path temporary, @Autowired PlaceRegister places) {
        PipelineReport plain = pipeline.bringUpToDate(MINI, false, SILENT);
        PlaceFacts hamlet = places.hamlets(plain.runId()).values().iterator().next();
        boolean otherwise = !Boolean.TRUE.equals(hamlet.electrified());
        PackFolder pack = PackFolder.copy(MINI, temporary)
                .write("hamlets/attributes.csv", "hamlet,electrified,as_of,source\n" + hamlet.code() + "," + otherwise + ",2026-06-30,EVN\n")
                .append("pack.yaml", "  - {name: attributes, kind: hamlet-attributes, file: hamlets/attributes.csv, format: csv}");

        PipelineReport report = pipeline.bringUpToDate(pack.path(), false, SILENT);

        assertThat(report.runId()).isEqualTo(plain.runId());
        assertThat(report.changed()).as("published anew").isTrue();
        assertThat(places.hamlets(report.runId()).get(hamlet.code()).electrified()).isEqualTo(otherwise);
    }

    /** Row counts of everything a pass writes, but for the record of the attempt itself. */
    private List<Map<String, Object>> tables() {
        return jdbc.sql("""
                        select 'dataset' t, count(*) n from dataset union all
                        select 'hamlet', count(*) from hamlet union all
                        select 'cell', count(*) from cell union all
                        select 'prediction_run', count(*) from prediction_run union all
                        select 'prediction_signal', count(*) from prediction_signal union all
                        select 'hamlet_result', count(*) from hamlet_result union all
                        select 'publication', count(*) from publication order by 1""")
                .query()
                .listOfRows();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
