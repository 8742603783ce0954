package vn.phusong.planner.pipeline;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is published, compared with what could be. */
@Repository
class PublishedState {

    private final JdbcClient jdbc;

    PublishedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pack that is being served. */
    Optional<String> findPackId() {
        return jdbc.sql("select p.pack_id from published s join publication p using (data_version)")
                .query(String.class)
                .optional();
    }

    /**
     * The data version being served, if it shows this run with all its judgements and the current datasets:
     * publishing again would change nothing.
     */
    Optional<Long> findVersionOf(String runId) {
        return jdbc.sql("""
                        select p.data_version from published s join publication p using (data_version)
                        where p.run_id = :run
                        and not exists (
                            select criteria_id, max(criteria_version) from judgement
                            where run_id = p.run_id group by criteria_id
                            except
                            select criteria_id, criteria_version from publication_criteria c
                            where c.data_version = p.data_version)
                        and not exists (
                            select id from dataset where pack_id = p.pack_id and state = 'CURRENT'
                            except
                            select dataset_id from publication_dataset d where d.data_version = p.data_version)""")
                .param("run", runId)
                .query(Long.class)
                .optional();
    }
}
