package vn.phusong.planner.ogcapi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The publications in the database, and what each of them froze. */
@Repository
public class Publications {

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The data version that is to be served; empty before the first publication. */
    public Optional<Long> findPublishedVersion() {
        return jdbc.sql("select data_version from published").query(Long.class).optional();
    }

    public Optional<Publication> find(long dataVersion) {
        return jdbc.sql("""
                        select p.data_version, p.run_id, p.pack_id, p.published_at, p.headline::text as headline,
                               k.title_vi, k.title_en, k.licence, k.source, k.synthetic or r.synthetic as synthetic
                        from publication p
                        join pack k on k.id = p.pack_id
                        join prediction_run r on r.id = p.run_id
                        where p.data_version = :version""")
                .param("version", dataVersion)
                .query((row, number) -> publication(row))
                .optional();
    }

    /**
     * The datasets of some kinds that a publication shows.
     *
     * @param kinds as in {@code pack.yaml}, such as {@code hamlets}
     */
    public List<PublishedDataset> listDatasets(Publication publication, Collection<String> kinds) {
        return jdbc.sql("""
                        select d.name, d.kind, d.edition, d.licence, d.source, d.synthetic
                        from dataset d
                        join publication_dataset p on p.dataset_id = d.id
                        where p.data_version = :version and d.kind in (:kinds)
                        order by d.name""")
                .param("version", publication.dataVersion())
                .param("kinds", kinds)
                .query(PublishedDataset.class)
                .list();
    }

    /**
     * What a layer made of datasets of some kinds has to say of its origin: all their licences and sources, and whether
     * any of them is synthetic.
     */
    public LayerSource getSource(Publication publication, Collection<String> kinds) {
        List<PublishedDataset> datasets = listDatasets(publication, kinds);
        return new LayerSource(
                joined(publication.licence(), datasets, PublishedDataset::licence),
                joined(publication.source(), datasets, PublishedDataset::source),
                publication.synthetic() || datasets.stream().anyMatch(PublishedDataset::synthetic),
                null);
    }

    private static String joined(
            String ofPack, List<PublishedDataset> datasets, Function<PublishedDataset, String> part) {
        Set<String> distinct = datasets.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
        return distinct.isEmpty() ? ofPack : String.join("; ", distinct);
    }

    /**
     * Writes a new publication, not served yet, with the run's datasets (for kinds that the run did not need, the
     * pack's current ones) and the newest judged version of each criteria.
     */
    Publication add(String runId, String packId, String headline) {
        long version = jdbc.sql("""
                        insert into publication (run_id, pack_id, headline) values (:run, :pack, :headline::jsonb)
                        returning data_version""")
                .param("run", runId)
                .param("pack", packId)
                .param("headline", headline)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        with used as (
                            select d.id, d.kind from dataset d
                            join prediction_run_dataset r on r.dataset_id = d.id where r.run_id = :run)
                        insert into publication_dataset (data_version, dataset_id)
                        select :version, id from used
                        union
                        select :version, id from dataset
                        where pack_id = :pack and state = 'CURRENT' and kind not in (select kind from used)""")
                .param("version", version)
                .param("run", runId)
                .param("pack", packId)
                .update();
        jdbc.sql("""
                        insert into publication_criteria (data_version, criteria_id, criteria_version)
                        select :version, criteria_id, max(criteria_version) from judgement
                        where run_id = :run group by criteria_id""")
                .param("version", version)
                .param("run", runId)
                .update();
        return find(version).orElseThrow();
    }

    /** From the end of the transaction on, this version is the one to serve. */
    void serve(Publication publication) {
        jdbc.sql("""
                        insert into published (data_version) values (:version)
                        on conflict (only_row) do update set data_version = excluded.data_version""")
                .param("version", publication.dataVersion())
                .update();
    }

    private Publication publication(ResultSet row) throws SQLException {
        long version = row.getLong("data_version");
        return new Publication(
                version,
                row.getString("run_id"),
                row.getString("pack_id"),
                BilingualText.of(row.getString("title_vi"), row.getString("title_en")),
                row.getString("licence"),
                row.getString("source"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("synthetic"),
                criteria(version),
                row.getString("headline"));
    }

    private SortedMap<String, Integer> criteria(long version) {
        SortedMap<String, Integer> criteria = new TreeMap<>();
        jdbc.sql("select criteria_id, criteria_version from publication_criteria where data_version = :version")
                .param("version", version)
                .query(row -> {
                    criteria.put(row.getString("criteria_id"), row.getInt("criteria_version"));
                });
        return criteria;
    }

    /** A dataset as a publication shows it. */
    public record PublishedDataset(
            String name, String kind, @Nullable String edition, String licence, String source, boolean synthetic) {}
}
