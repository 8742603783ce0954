package vn.phusong.planner.ingest.load;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ingest.DatasetChanges;
import vn.phusong.planner.ingest.DatasetChanges.ByCode;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.RowChange;
import vn.phusong.planner.ingest.RowChange.Change;
import vn.phusong.planner.ingest.RowImporter;

/**
 * Compares the datasets of a pack before and after a change of which are current. Both stand in the final tables, so
 * what is compared has the same form, whatever file it came from. It runs within the transaction of the change and
 * leaves nothing behind.
 */
final class DatasetComparison {
    private final Map<String, DatasetImporter> importers;
    private final JdbcClient jdbc;

    DatasetComparison(Map<String, DatasetImporter> importers, JdbcClient jdbc) {
        this.importers = importers;
        this.jdbc = jdbc;
    }

    /**
     * @param before ids of the datasets that were current
     * @param after ids of the datasets that are
     * @return datasets that differ, by name
     */
    List<DatasetChanges> compare(Collection<Long> before, Collection<Long> after) {
        Map<String, List<Version>> kinds = versions(before, after).stream()
                .collect(Collectors.groupingBy(Version::kind, TreeMap::new, Collectors.toList()));
        List<DatasetChanges> changes = new ArrayList<>();
        kinds.forEach((kind, versions) -> {
            boolean comparable = importers.get(kind) instanceof RowImporter rows && rows.key().exists();
            boolean first = versions.stream().noneMatch(Version::former);
            changes.addAll(
                    comparable && !first
                            ? byCode((RowImporter) importers.get(kind), versions)
                            : counted(versions, comparable));
        });
        changes.sort((one, other) -> one.dataset().compareTo(other.dataset()));
        return changes;
    }

    /** @param former whether it was current and is no longer, rather than the other way round */
    private record Version(long id, String name, String kind, String edition, long rows, boolean former) {}

    private List<Version> versions(Collection<Long> before, Collection<Long> after) {
        return jdbc.sql("""
                        select d.*, d.id = any(:before) as former from dataset d
                        where (d.id = any(:before)) <> (d.id = any(:after)) order by d.id
                        """)
                .param("before", before.toArray(Long[]::new))
                .param("after", after.toArray(Long[]::new))
                .query((row, index) -> new Version(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("edition"),
                        row.getLong("row_count"),
                        row.getBoolean("former")))
                .list();
    }

    private static List<DatasetChanges> counted(List<Version> versions, boolean allAdded) {
        List<DatasetChanges> changes = new ArrayList<>();
        for (Version version : named(versions).values()) {
            long rowsAfter = rows(versions, version.name(), false);
            changes.add(new DatasetChanges(
                    version.name(),
                    version.kind(),
                    version.edition(),
                    rows(versions, version.name(), true),
                    rowsAfter,
                    allAdded ? new ByCode(rowsAfter, 0, 0, 0) : null,
                    List.of()));
        }
        return changes;
    }

    private List<DatasetChanges> byCode(RowImporter importer, List<Version> versions) {
        jdbc.sql("drop table if exists row_change").update();
        jdbc.sql(new ComparisonSql(importer, jdbc).createTable("row_change"))
                .param("before", ids(versions, true))
                .param("after", ids(versions, false))
                .update();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        jdbc.sql("select dataset, change, count(*) as n from row_change group by 1, 2").query(row -> {
            counts.computeIfAbsent(row.getString("dataset"), name -> new HashMap<>())
                    .put(row.getString("change"), row.getLong("n"));
        });
        Map<String, List<RowChange>> listed = listed();
        jdbc.sql("drop table row_change").update();
        List<DatasetChanges> changes = new ArrayList<>();
        for (Version version : named(versions).values()) {
            Map<String, Long> counted = counts.getOrDefault(version.name(), Map.of());
            changes.add(new DatasetChanges(
                    version.name(),
                    version.kind(),
                    version.edition(),
                    rows(versions, version.name(), true),
                    rows(versions, version.name(), false),
                    new ByCode(
                            counted.getOrDefault("ADDED", 0L),
                            counted.getOrDefault("CHANGED", 0L),
                            counted.getOrDefault("REMOVED", 0L),
                            counted.getOrDefault("UNCHANGED", 0L)),
                    listed.getOrDefault(version.name(), List.of())));
        }
        return changes;
    }

    private Map<String, List<RowChange>> listed() {
        return jdbc
                .sql("""
                        select * from (
                            select *, row_number() over (partition by dataset, change order by code collate "C") as place
                            from row_change where change <> 'UNCHANGED') numbered
                        where place <= :most
                        order by dataset, array_position(array['REMOVED', 'CHANGED', 'ADDED'], change), place
                        """)
                .param("most", DatasetChanges.MOST_LISTED)
                .query(DatasetComparison::change)
                .list()
                .stream()
                .collect(Collectors.groupingBy(RowChange::dataset));
    }

    private static RowChange change(ResultSet row, int index) throws SQLException {
        Array fields = row.getArray("fields");
        return new RowChange(
                row.getString("dataset"),
                row.getString("code"),
                Change.valueOf(row.getString("change")),
                Arrays.asList((String[]) fields.getArray()));
    }

    /** One version of each name: the present one, or the former one of a dataset that is taken away. */
    private static Map<String, Version> named(List<Version> versions) {
        return versions.stream()
                .collect(Collectors.toMap(
                        Version::name, each -> each, (one, other) -> one.former() ? other : one, TreeMap::new));
    }

    private static long rows(List<Version> versions, String name, boolean former) {
        return versions.stream()
                .filter(each -> each.name().equals(name) && each.former() == former)
                .mapToLong(Version::rows)
                .sum();
    }

    private static Long[] ids(List<Version> versions, boolean former) {
        return versions.stream()
                .filter(each -> each.former() == former)
                .map(Version::id)
                .toArray(Long[]::new);
    }
}
