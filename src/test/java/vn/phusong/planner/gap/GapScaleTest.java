package vn.phusong.planner.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.testbed.PhuSongTest;

/**
 * A province's worth of hamlets (2,526, 41 points, four operators, four technologies, random levels) beside
 * the small fixture: everything is judged and every level still adds up. The time is printed, not asserted.
 */
@Tag("full")
@PhuSongTest(database = "gap-scale")
class GapScaleTest {

    private static final int HAMLETS = 2_526;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GapAnalysis analysis;

    @Autowired
    GapRuns runs;

    @Autowired
    GapResults results;

    @Autowired
    Rollups rollups;

    @Test
    void aProvinceAddsUp() {
        GapFixture.load(jdbc);
        province();
        long start = System.nanoTime();
        long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Judgement judgement = analysis.judge(GapFixture.RUN);
        System.out.printf(
                "judged %d hamlets by %d criteria in %.1f s, %.1f s of them on this thread's processor%n",
                judgement.hamlets(),
                judgement.criteria().size(),
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startCpu) / 1e9);
        assertThat(judgement.hamlets()).isEqualTo(HAMLETS + 7);
        GapRun run = runs.find(GapFixture.RUN).orElseThrow();
        for (CriteriaKey criteria : judgement.criteria()) {
            List<Scope> scopes = results.listScopes(run.runId(), criteria);
            assertThat(scopes).hasSize(6);
            for (Scope scope : scopes) {
                Judged judged = new Judged(run, criteria, scope);
                Headline headline = results.findHeadline(judged).orElseThrow();
                assertThat(headline.hamlets().total()).isEqualTo(HAMLETS + 7);
                List<Rollup> communes = rollups.list(judged, "2024-11", AdminLevel.COMMUNE);
                assertThat(communes.stream().mapToInt(unit -> unit.hamlets().total()).sum())
                        .isEqualTo(HAMLETS + 7);
                assertThat(communes.stream().mapToLong(unit -> unit.people().affected()).sum())
                        .isEqualTo(headline.peopleAffected().numerator());
            }
        }
    }

    private void province() {
        jdbc.sql("select setseed(0.3927)").query(String.class).list();
        jdbc.sql("""
                        insert into operator (dataset_id, code, name, mcc, mnc)
                        select dataset_id, code || '-2', name, mcc, mnc from operator
                        """).update();
        jdbc.sql("""
                        insert into inventory_declaration
                        select dataset_id, operator_code || '-2', technology, area_code, complete, as_of
                        from inventory_declaration
                        """).update();
        jdbc.sql("""
                        with new as (
                            insert into hamlet (dataset_id, edition, code, name, commune_code, population,
                                                geometry_quality, centre_source, centre)
                            select h.dataset_id, h.edition, 'x' || n, 'Thôn ' || n, h.commune_code, n % 500,
                                   h.geometry_quality, h.centre_source, h.centre
                            from hamlet h, generate_series(1, ?) n where h.code = 'h01'
                            returning id)
                        insert into hamlet_commune
                        select id, '2024-11', (array['07900', '07901', '07902', '07903'])[1 + id % 4], 'DECLARED' from new
                        """).param(HAMLETS).update();
        jdbc.sql("""
                        insert into prediction_place
                        select ?, 'HAMLET', 'x' || n, 'AREA', array_fill(105::float8, array[41]),
                               array_fill(21::float8, array[41]), 0::float8 || array_fill(0.025::float8, array[40]),
                               array_fill(case n % 2 when 0 then 8::real else 10::real end, array[41])
                        from generate_series(1, ?) n
                        """).params(GapFixture.RUN, HAMLETS).update();
        jdbc.sql("""
                        insert into prediction_signal
                        select ?, 'HAMLET', 'x' || n, o.code, t.technology,
                               array(select (-11500 + 2500 * sin(n) + 1000 * random())::int from generate_series(1, 41 + 0 * n)),
                               array_fill(n % 50 = 0, array[41]), 'cell-' || n, 3000, 1500
                        from generate_series(1, ?) n, operator o, (values ('GSM'), ('UMTS'), ('LTE'), ('NR')) t (technology)
                        """).params(GapFixture.RUN, HAMLETS).update();
    }
}
