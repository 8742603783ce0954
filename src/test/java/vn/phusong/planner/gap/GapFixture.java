package vn.phusong.planner.gap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ingest.RadioConstants;
import vn.phusong.planner.ingest.RadioJson;

/**
 * A complete run over seven hamlets and two targets of an invented district, as prediction stores it. What
 * {@code any-mobile} and {@code 4g} must make of it can be read off:
 *
 * <pre>
 * hamlet people 2024-11 2025-07 viettel                vinaphone  any-mobile  4g
 * h01    100    07900   07900   LTE -90                LTE -107   COVERED     COVERED
 * h02     50    07900   07900   LTE -120, blocked      -          UNCOVERED   UNCOVERED
 * h03     80    07901   07900   GSM -70                -          COVERED     UNCOVERED
 * h04     30    07901   07900   no location            -          UNKNOWN     UNKNOWN
 * h05      -    07902   07905   LTE -107               -          WEAK        WEAK
 * h06    200    07902   -       LTE -80                LTE -80    COVERED     COVERED
 * h07     10    07902   07905   LTE -120, no terrain   -          UNKNOWN     UNKNOWN
 * </pre>
 */
public final class GapFixture {

    public static final String RUN = "a".repeat(64);
    static final String PACK = "gap-test";

    private static final int POINTS = 5;

    private final JdbcClient jdbc;
    private final Map<String, Long> datasets = new HashMap<>();

    private GapFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Loads the fixture once into a database. */
    public static void load(JdbcClient jdbc) {
        if (jdbc.sql("select count(*) from pack where id = ?").param(PACK).query(Integer.class).single() == 0) {
            new GapFixture(jdbc).load();
        }
    }

    private void load() {
        pack();
        units();
        operators();
        run();
        hamlet("h01", 100, "07900", "07900", true);
        hamlet("h02", 50, "07900", "07900", true);
        hamlet("h03", 80, "07901", "07900", true);
        hamlet("h04", 30, "07901", "07900", false);
        hamlet("h05", null, "07902", "07905", true);
        hamlet("h06", 200, "07902", null, true);
        hamlet("h07", 10, "07902", "07905", true);
        signal("HAMLET", "h01", "viettel", "LTE", -90, false, 2_000, 5);
        signal("HAMLET", "h01", "vinaphone", "LTE", -107, false, 2_000, 5);
        signal("HAMLET", "h02", "viettel", "LTE", -120, false, 3_000, 25);
        signal("HAMLET", "h03", "viettel", "GSM", -70, false, 2_000, 5);
        signal("HAMLET", "h05", "viettel", "LTE", -107, false, 9_000, 12);
        signal("HAMLET", "h06", "viettel", "LTE", -80, false, 2_000, 5);
        signal("HAMLET", "h06", "vinaphone", "LTE", -80, false, 2_000, 5);
        signal("HAMLET", "h07", "viettel", "LTE", -120, true, 2_000, 5);
        target("t01");
        target("t02");
        signal("TARGET", "t01", "viettel", "NR", -90, false, 1_000, 3);
        declared("h02", "h04", "h05", "h99");
        population("228", "2009-04-01", 90);
        population("228", "2019-04-01", 250);
    }

    private void pack() {
        jdbc.sql("""
                        with p as (
                            insert into pack (id, title_vi, title_en, province_code, synthetic, licence, source,
                                              register_edition, radio, folder)
                            values (:pack, 'Thử', 'Test', '25', true, 'CC0-1.0', 'test', '2024-11',
                                    :radio::jsonb, 'test'))
                        insert into edition (pack_id, code, title_vi, title_en, valid_from, valid_to)
                        values (:pack, '2024-11', 'cũ', 'old', '2024-11-01', '2025-07-01'),
                               (:pack, '2025-07', 'mới', 'new', '2025-07-01', null)
                        """)
                .param("pack", PACK)
                .param("radio", RadioJson.write(RadioConstants.DEFAULT, new JsonMapper()))
                .update();
        jdbc.sql("""
                        insert into import_attempt (pack_id, folder, accept_valid, finished_at, outcome)
                        values (?, 'test', false, now(), 'ACCEPTED')
                        """)
                .param(PACK)
                .update();
        for (String kind : new String[] {
            "admin-units", "hamlets", "targets", "operators", "inventory", "declared-uncovered", "unit-population"
        }) {
            datasets.put(kind, jdbc.sql("""
                            insert into dataset (pack_id, name, kind, format, crs, file, licence, source, synthetic,
                                options, content_hash, rows_hash, row_count, rows_left_out, attempt_id, state)
                            select ?, ?, ?, 'csv', 'EPSG:4326', 'f', 'CC0-1.0', 'test', true, '{}', repeat('0', 64),
                                repeat('0', 64), 0, 0, max(id), 'CURRENT' from import_attempt
                            returning id
                            """)
                    .params(PACK, kind, kind)
                    .query(Long.class)
                    .single());
        }
    }

    private void units() {
        unit("2024-11", "PROVINCE", "25", null);
        unit("2024-11", "DISTRICT", "227", "25");
        unit("2024-11", "DISTRICT", "228", "25");
        unit("2024-11", "COMMUNE", "07900", "227");
        unit("2024-11", "COMMUNE", "07901", "227");
        unit("2024-11", "COMMUNE", "07902", "228");
        unit("2024-11", "COMMUNE", "07903", "228");
    }

    private void unit(String edition, String level, String code, @Nullable String parent) {
        jdbc.sql("""
                        insert into admin_unit (dataset_id, edition, level, code, parent_code, name, unit_type,
                                                valid_from, centre, boundary)
                        values (?, ?, ?, ?, ?, ?, 'xã', '2020-01-01', 'srid=4326;point(105 21)',
                                'srid=4326;multipolygon(((105 21, 105.1 21, 105.1 21.1, 105 21)))')
                        """)
                .params(Arrays.asList(datasets.get("admin-units"), edition, level, code, parent, "Đơn vị " + code))
                .update();
    }

    private void operators() {
        for (String operator : new String[] {"vinaphone", "viettel"}) {
            jdbc.sql("insert into operator (dataset_id, code, name, mcc, mnc) values (?, ?, ?, '452', '{01}')")
                    .params(datasets.get("operators"), operator, operator)
                    .update();
            for (String technology : new String[] {"GSM", "UMTS", "LTE", "NR"}) {
                jdbc.sql("insert into inventory_declaration values (?, ?, ?, '25', true, '2026-01-01')")
                        .params(datasets.get("inventory"), operator, technology)
                        .update();
            }
        }
    }

    /** The new edition's units come from a dataset of their own, as codes repeat. */
    private void run() {
        datasets.put("admin-units", jdbc.sql("""
                        insert into dataset (pack_id, name, kind, format, crs, file, licence, source, synthetic,
                            options, content_hash, rows_hash, row_count, rows_left_out, attempt_id, state)
                        select pack_id, 'admin-new', kind, format, crs, file, licence, source, synthetic, options,
                            content_hash, rows_hash, row_count, rows_left_out, attempt_id, state
                        from dataset where id = ? returning id
                        """)
                .param(datasets.get("admin-units"))
                .query(Long.class)
                .single());
        unit("2025-07", "PROVINCE", "25", null);
        unit("2025-07", "COMMUNE", "07900", "25");
        unit("2025-07", "COMMUNE", "07905", "25");
        jdbc.sql("""
                        insert into prediction_run (id, pack_id, synthetic, inputs, model, state, started_at, finished_at)
                        values (?, ?, true, '{}', 'test', 'COMPLETE', '2026-03-01T02:00:00Z', '2026-03-01T02:05:00Z')
                        """)
                .params(RUN, PACK)
                .update();
        jdbc.sql("""
                        insert into prediction_run_dataset
                        select ?, id from dataset where pack_id = ? and kind not in ('declared-uncovered', 'unit-population')
                        """)
                .params(RUN, PACK)
                .update();
    }

    private void population(String district, String day, int people) {
        jdbc.sql("insert into unit_population values (?, '2024-11', ?, ?::date, ?, null, 'census')")
                .params(datasets.get("unit-population"), district, day, people)
                .update();
    }

    private void hamlet(
            String code, @Nullable Integer people, String commune, @Nullable String newCommune, boolean located) {
        long id = jdbc.sql("""
                        insert into hamlet (dataset_id, edition, code, name, commune_code, population,
                                            geometry_quality, centre_source, centre)
                        values (?, '2024-11', ?, ?, ?, ?, ?, ?, ?::geometry) returning id
                        """)
                .params(Arrays.asList(
                        datasets.get("hamlets"),
                        code,
                        "Thôn " + code,
                        commune,
                        people,
                        located ? "CENTRE_ONLY" : "NONE",
                        located ? "DECLARED" : "NONE",
                        located ? "srid=4326;point(105 21)" : null))
                .query(Long.class)
                .single();
        jdbc.sql("insert into hamlet_commune values (?, '2024-11', ?, 'DECLARED')")
                .params(id, commune)
                .update();
        if (newCommune != null) {
            jdbc.sql("insert into hamlet_commune values (?, '2025-07', ?, 'SUCCESSOR')")
                    .params(id, newCommune)
                    .update();
        }
        place("HAMLET", code, located ? "SETTLEMENTS" : "NONE", located ? POINTS : 0);
    }

    private void target(String code) {
        jdbc.sql("""
                        insert into target (dataset_id, code, kind, name, source, centre)
                        values (?, ?, 'INDUSTRIAL_PARK', ?, 'test', 'srid=4326;point(105 21)')
                        """)
                .params(datasets.get("targets"), code, "KCN " + code)
                .update();
        place("TARGET", code, "BUFFER", POINTS);
    }

    private void place(String kind, String code, String weighting, int points) {
        jdbc.sql("""
                        insert into prediction_place
                        values (?, ?, ?, ?, array_fill(105::float8, array[?]), array_fill(21::float8, array[?]),
                                case when ? = 0 then '{}' else 0::float8 || array_fill(0.25::float8, array[?]) end,
                                array_fill(8::real, array[?]))
                        """)
                .params(RUN, kind, code, weighting, points, points, points, Math.max(0, points - 1), points)
                .update();
    }

    private void signal(
            String kind, String code, String operator, String technology, int level_dBm, boolean unknown,
            int distance_m, int excess_dB) {
        jdbc.sql("""
                        insert into prediction_signal
                        values (?, ?, ?, ?, ?, array_fill(?::int, array[?]), array_fill(?::boolean, array[?]), ?, ?, ?)
                        """)
                .params(
                        RUN, kind, code, operator, technology, level_dBm * 100, POINTS, unknown, POINTS,
                        operator + "-" + technology, distance_m, excess_dB * 100)
                .update();
    }

    private void declared(String... hamlets) {
        String rows = Arrays.stream(hamlets)
                .map(code -> "(" + datasets.get("declared-uncovered") + ", '" + code + "', '2025-12-31', 'list')")
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into declared_uncovered values " + rows).update();
    }
}
