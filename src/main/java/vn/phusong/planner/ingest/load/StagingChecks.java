package vn.phusong.planner.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.GeometryColumn;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.LoadProgress;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.Severity;
import vn.phusong.planner.ingest.StagingStep;

/**
 * Checks the staged rows of a kind among each other and against what is loaded. A row that fails is taken out of the
 * staging table and remembered in {@code left_out}, so that rows which refer to it are told why. How long each step
 * takes is told to the load's {@link LoadProgress}.
 */
final class StagingChecks {
    /** Rows kept in memory at a time. */
    private static final int FETCHED = 1000;

    private final RowImporter importer;
    private final String packId;
    private final Map<String, String> files;
    private final IssueLog issues;
    private final LoadProgress progress;
    private final JdbcClient jdbc;

    /** @param files dataset → file, for the issues */
    StagingChecks(
            RowImporter importer,
            String packId,
            Map<String, String> files,
            IssueLog issues,
            LoadProgress progress,
            JdbcClient jdbc) {
        this.importer = importer;
        this.packId = packId;
        this.files = files;
        this.issues = issues;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /**
     * Tables for one load, which end with its transaction. {@code staged_dataset} tells the checks what reference system
     * each dataset was read in.
     */
    static void createTables(JdbcClient jdbc) {
        LeftOutTable.create(jdbc);
        jdbc.sql("""
                        create temporary table finding (dataset text, row_number bigint, field text, value text,
                            expected text, geometry geometry) on commit drop
                        """)
                .update();
        jdbc.sql("create temporary table staged_dataset (dataset text, kind text, crs text) on commit drop")
                .update();
    }

    /**
     * @param unusableKinds kinds of which a file could not be read at all: references to them are not judged
     * @param tables kind → importer, for references
     */
    void run(Set<String> unusableKinds, Map<String, RowImporter> tables) {
        if (importer.key().exists()) {
            find(IngestIssue.DUPLICATE_CODE, duplicates(importer.key()));
        }
        // A unit left out can orphan another of the same kind: until nothing more is found.
        boolean found = true;
        while (found) {
            found = false;
            for (Reference reference : importer.references()) {
                if (!unusableKinds.contains(reference.kind()) && tables.containsKey(reference.kind())) {
                    found |= find(IngestIssue.REFERENCE_LEFT_OUT, dangling(reference, tables, true))
                            | find(IngestIssue.UNKNOWN_REFERENCE, dangling(reference, tables, false));
                }
            }
            found &= importer.references().stream()
                    .anyMatch(reference -> reference.kind().equals(importer.kind()));
        }
        runSteps(importer.dependsOn().stream().noneMatch(unusableKinds::contains));
    }

    /** Updates complete rows, so they run even where what the checks look at is not there. */
    private void runSteps(boolean withChecks) {
        for (StagingStep step : importer.steps()) {
            if (step instanceof StagingStep.Update update) {
                long start_ns = System.nanoTime();
                jdbc.sql(update.sql()).param("pack", packId).update();
                tell(update.sql().lines().findFirst().orElseThrow(), start_ns);
            } else if (step instanceof StagingStep.Check check && withChecks) {
                find(check.code(), check.sql());
            }
        }
    }

    /** The first of equal keys stays. */
    private String duplicates(Key key) {
        String field = String.join(", ", key.columns().keySet());
        return """
                select dataset, row_number, '%1$s' as field, key as value, first as expected, null::geometry
                from (select s.dataset, s.row_number, %2$s as key,
                          row_number() over same as place,
                          first_value(s.dataset || ':' || s.row_number) over same as first
                      from %3$s s
                      window same as (partition by %2$s order by s.dataset_order, s.row_number)) numbered
                where place > 1
                """.formatted(field, key.ofStaged("s"), importer.stagingTable());
    }

    private String dangling(Reference reference, Map<String, RowImporter> tables, boolean leftOut) {
        RowImporter target = tables.get(reference.kind());
        String geometry = importer.geometry().exists() ? "s.geom" : "null::geometry";
        String expected = leftOut
                ? "(select min(l.dataset || ':' || l.row_number) from left_out l where l.kind = '%2$s' and l.key = %3$s)"
                : "'%2$s'" + (reference.edition().isEmpty() ? "" : " || ' ' || coalesce(" + reference.edition() + ", '')") + " || coalesce(' → ' || a.code, '')";
        return ("select s.dataset, s.row_number, '%1$s' as field, s.%1$s::text as value, " + expected
                        + " as expected, %4$s as geometry from %5$s s " + (leftOut ? "" : alike(target, reference)) + " where %3$s is not null"
                        + " and not exists (%6$s) and %7$s exists"
                        + " (select from left_out l where l.kind = '%2$s' and l.key = %3$s)")
                .formatted(
                        reference.field(),
                        reference.kind(),
                        reference.keySql(),
                        geometry,
                        importer.stagingTable(),
                        existing(target, reference.keySql()),
                        leftOut ? "" : "not");
    }

    /** Joins the code {@code a} that differs from a row's by what spreadsheets do to codes: 07888 for 7888 or 7888.0. */
    private String alike(RowImporter target, Reference reference) {
        return """
                left join (
                    select %1$s as bare, min(regexp_replace(k.key, '^.*/', '') collate "C") as code
                    from (select %2$s as key %3$s) k group by bare) a
                on a.bare = %4$s"""
                .formatted(
                        withoutZeros("k.key"),
                        key(target),
                        rows(target),
                        withoutZeros("regexp_replace(" + reference.keySql() + ", '[.,]0+$', '')"));
    }

    /** SQL: a key without the zeros in front of its code. */
    private static String withoutZeros(String key) {
        return "regexp_replace(" + key + ", '(^|/)0+([^/]*)$', '\\1\\2')";
    }

    private String existing(RowImporter target, String keySql) {
        boolean own = target.kind().equals(importer.kind());
        return "select " + rows(target) + (own ? " where " : " and ") + key(target) + " = " + keySql;
    }

    private String key(RowImporter target) {
        return target.kind().equals(importer.kind()) ? importer.key().ofStaged("t") : target.key().ofTable("t");
    }

    /** Rows of the own kind are still staged, rows of others are in their table. */
    private String rows(RowImporter target) {
        return target.kind().equals(importer.kind())
                ? "from %s t".formatted(importer.stagingTable())
                : "from %s t join dataset d on d.id = t.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack"
                        .formatted(target.table());
    }

    /** @return whether rows were taken out */
    private boolean find(IssueCode code, String sql) {
        long start_ns = System.nanoTime();
        jdbc.sql("truncate finding").update();
        int count = jdbc.sql("insert into finding " + sql).param("pack", packId).update();
        tell(code.code(), start_ns);
        if (count == 0) {
            return false;
        }
        jdbc.sql("select * from finding order by dataset, row_number, field")
                .withFetchSize(FETCHED)
                .query(row -> {
                    issues.add(issue(code, row));
                });
        if (code.severity() == Severity.ERROR) {
            takeOut();
            return true;
        }
        return false;
    }

    private void tell(String step, long start_ns) {
        progress.checked(importer.kind(), step, System.nanoTime() - start_ns);
    }

    private void takeOut() {
        String table = importer.stagingTable();
        new LeftOutTable(importer, jdbc).addFindings();
        jdbc.sql("delete from " + table + " s using finding f where f.dataset = s.dataset and f.row_number = s.row_number")
                .update();
    }

    private ImportIssue issue(IssueCode code, ResultSet row) throws SQLException {
        String dataset = row.getString("dataset");
        Geometry geometry = GeometryColumn.read(row, "geometry");
        long number = row.getLong("row_number");
        return ImportIssue.of(code)
                .at(dataset, files.get(dataset), row.wasNull() ? null : number)
                .in(row.getString("field"), row.getString("value"))
                .expecting(row.getString("expected"))
                .with(geometry);
    }
}
