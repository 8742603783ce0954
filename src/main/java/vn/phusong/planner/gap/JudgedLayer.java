package vn.phusong.planner.gap;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.prediction.PlaceKind;
import vn.phusong.radio.linkbudget.Technology;

/**
 * What the layers of hamlets and of targets read alike: the published run, its criteria and operators, and the signal at
 * the places' centres.
 */
record JudgedLayer(
        Publication publication,
        GapRun run,
        PublishedCriteria criteria,
        SortedMap<String, String> operatorNames) {

    Judged judged(CriteriaKey key, Scope scope) {
        return new Judged(run, key, scope);
    }

    /** The start of the names of an operator's properties; hyphens of a code become underscores. */
    static String prefix(String operatorCode) {
        return "operator_" + operatorCode.replace('-', '_');
    }

    /** Name of the property that holds the status under another criteria. */
    static String statusUnder(CriteriaKey key) {
        return "status_" + key.id().replace('-', '_');
    }

    static String predicted(Technology technology) {
        return "predicted_" + technology.name() + "_dBm";
    }

    /** Whether a criteria, beside the main one, tells which hamlets live by 2G or 3G alone. */
    boolean showsOldTechnology(CriteriaKey other) {
        return criteria.main().id().equals(BuiltInCriteria.ANY_MOBILE)
                && other.id().equals(BuiltInCriteria.LTE_ONLY);
    }

    /** What every figure of a judgement by one of the criteria carries. */
    Map<String, @Nullable Object> provenance(CriteriaKey shown) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("criteria", shown.id());
        values.put("criteria_version", shown.version());
        values.put("run_id", run.runId());
        values.put("as_of", run.asOf());
        values.put("synthetic", run.synthetic());
        return values;
    }

    static @Nullable BigDecimal share(@Nullable Integer ppm) {
        return ppm == null ? null : BigDecimal.valueOf(ppm, 6);
    }

    /** Reads it for a publication. */
    @Component
    static class Reader {
        private final JdbcClient jdbc;
        private final GapRuns runs;
        private final GapResults results;

        Reader(JdbcClient jdbc, GapRuns runs, GapResults results) {
            this.jdbc = jdbc;
            this.runs = runs;
            this.results = results;
        }

        /** @throws IllegalStateException if the publication's run is not complete and judged */
        JudgedLayer read(Publication publication) {
            GapRun run = runs.find(publication.runId())
                    .orElseThrow(() -> new IllegalStateException("run " + publication.runId() + " is not complete"));
            SortedMap<String, String> operators = new TreeMap<>();
            jdbc.sql("""
                            select o.code, o.name from operator o
                            join publication_dataset p on p.dataset_id = o.dataset_id and p.data_version = ?""")
                    .param(publication.dataVersion())
                    .query(row -> {
                        operators.put(row.getString("code"), row.getString("name"));
                    });
            return new JudgedLayer(
                    publication, run, PublishedCriteria.of(publication), operators);
        }

        GapResults results() {
            return results;
        }

        /** The strongest level at each place's centre, whoever sends it, in dBm, by place and technology. */
        Map<String, Map<Technology, BigDecimal>> strongest(JudgedLayer layer, PlaceKind kind) {
            Map<String, Map<Technology, BigDecimal>> strongest = new HashMap<>();
            List<CentreSignal> signals = results.listCentreSignals(layer.run().runId(), kind);
            for (CentreSignal signal : signals) {
                if (signal.level_cdBm() != null) {
                    strongest
                            .computeIfAbsent(signal.placeCode(), code -> new EnumMap<>(Technology.class))
                            .merge(signal.technology(), BigDecimal.valueOf(signal.level_cdBm(), 2), BigDecimal::max);
                }
            }
            return strongest;
        }
    }
}
