package vn.phusong.planner.ogcapi;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that a publication needs in the database: a pack, a finished run of it, and a judgement without rows. */
public record JudgedRun(String runId, String packId) {

    /** @param digit makes the run's id, so that each test can have runs of its own */
    public static JudgedRun insert(JdbcClient jdbc, String packId, char digit) {
        // One statement, because pack and edition refer to each other.
        jdbc.sql("""
                        with pack as (
                            insert into pack (id, title_vi, title_en, province_code, synthetic, licence, source,
                                              register_edition, radio, folder)
                            values (:pack, 'Gói thử', 'Test pack', '25', true, 'CC0-1.0', 'a test', '2024-11', '{}',
                                    '/nowhere')
                            on conflict do nothing)
                        insert into edition (pack_id, code, title_vi, title_en, valid_from)
                        values (:pack, '2024-11', 'Cũ', 'Old', date '2024-11-01')
                        on conflict do nothing""")
                .param("pack", packId)
                .update();
        String runId = String.valueOf(digit).repeat(64);
        jdbc.sql("""
                        insert into prediction_run (id, pack_id, synthetic, inputs, model, state, finished_at)
                        values (?, ?, true, '{}', 'p1812', 'COMPLETE', now())""")
                .params(runId, packId)
                .update();
        jdbc.sql("""
                        insert into coverage_criteria (id, version, title_vi, title_en, definition, definition_hash,
                                                       built_in)
                        values ('any-mobile', 1, 'Thử', 'Test', '{}', repeat('0', 64), true)
                        on conflict do nothing""")
                .update();
        jdbc.sql("insert into judgement (run_id, criteria_id, criteria_version) values (?, 'any-mobile', 1)")
                .param(runId)
                .update();
        return new JudgedRun(runId, packId);
    }
}
