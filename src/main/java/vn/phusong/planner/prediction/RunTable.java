package vn.phusong.planner.prediction;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phusong.planner.ingest.Dataset;

/** The rows of prediction_run. */
@Repository
class RunTable {

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PredictionRun> find(String runId) {
        return jdbc.sql(PredictionRun.SELECT + " where id = :id")
                .param("id", runId)
                .query(PredictionRun::of)
                .optional();
    }

    Optional<PredictionRun> findLatestComplete(String packId) {
        return jdbc.sql(PredictionRun.SELECT
                        + " where pack_id = :pack and state = 'COMPLETE' order by finished_at desc, id limit 1")
                .param("pack", packId)
                .query(PredictionRun::of)
                .optional();
    }

    /** Opens the run anew: what an interrupted or failed attempt at the same inputs left is removed. */
    void start(String runId, String packId, boolean synthetic, RunInputs inputs, String model,
            Collection<Dataset> datasets) {
        jdbc.sql("delete from prediction_run where id = :id and state <> 'COMPLETE'")
                .param("id", runId)
                .update();
        jdbc.sql("""
                        insert into prediction_run (id, pack_id, synthetic, inputs, model, state)
                        values (:id, :pack, :synthetic, :inputs::jsonb, :model, 'RUNNING')""")
                .param("id", runId)
                .param("pack", packId)
                .param("synthetic", synthetic)
                .param("inputs", inputs.json())
                .param("model", model)
                .update();
        for (Dataset dataset : datasets) {
            jdbc.sql("insert into prediction_run_dataset (run_id, dataset_id) values (:run, :dataset)")
                    .param("run", runId)
                    .param("dataset", dataset.id())
                    .update();
        }
    }

    void complete(String runId, String statisticsJson) {
        jdbc.sql("""
                        update prediction_run set state = 'COMPLETE', finished_at = now(), statistics = :statistics::jsonb
                        where id = :id""")
                .param("id", runId)
                .param("statistics", statisticsJson)
                .update();
    }

    void fail(String runId, String failure) {
        jdbc.sql("""
                        update prediction_run set state = 'FAILED', finished_at = now(), failure = :failure
                        where id = :id and state = 'RUNNING'""")
                .param("id", runId)
                .param("failure", failure)
                .update();
    }
}
