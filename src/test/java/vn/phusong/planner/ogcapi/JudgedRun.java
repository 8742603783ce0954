package vn.phusong.planner.ogcapi;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that a publication needs in the database: a pack and a finished run of it. */
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
        return new JudgedRun(runId, packId);
    }
}
