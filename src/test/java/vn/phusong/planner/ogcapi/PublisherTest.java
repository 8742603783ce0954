package vn.phusong.planner.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.phusong.testbed.WithPostgis;

@WithPostgis
class PublisherTest {

    /** A process: what it serves, and how it publishes. */
    private record Server(PublishedSnapshots served, Publisher publisher, Publications publications) {

        static Server on(DataSource database, CollectionProvider provider) {
            Publications publications = new Publications(JdbcClient.create(database));
            SnapshotBuilder builder = new SnapshotBuilder(new FeatureCollections(List.of(provider)), List.of());
            PublishedSnapshots served = new PublishedSnapshots();
            Publisher publisher =
                    new Publisher(publications, builder, served, new JdbcTransactionManager(database));
            return new Server(served, publisher, publications);
        }

        Optional<Long> version() {
            return served.findNewest().map(set -> set.publication().dataVersion());
        }
    }

    private final DataSource database;
    private final JdbcClient jdbc;

    PublisherTest(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void clear() {
        for (String table : List.of("published", "publication", "judgement", "prediction_run", "coverage_criteria",
                "dataset", "import_attempt")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void anotherProcessFollows() {
        Server one = Server.on(database, new Places());
        Server other = Server.on(database, new Places());
        assertThat(other.publisher().refresh()).isFalse();

        JudgedRun run = JudgedRun.insert(jdbc, "test", '1');
        Publication publication = one.publisher().publish(run.runId(), run.packId(), "{\"figures\": 1}");

        assertThat(one.version()).hasValue(publication.dataVersion());
        assertThat(other.version()).isEmpty();
        assertThat(other.publisher().refresh()).isTrue();
        assertThat(other.version()).hasValue(publication.dataVersion());
        assertThat(other.publisher().refresh()).isFalse();
        assertThat(GeoJsonLayer.bytes(layer(other))).isEqualTo(GeoJsonLayer.bytes(layer(one)));
        assertThat(layer(other).publication().headline()).isEqualTo("{\"figures\": 1}");
    }

    @Test
    void aLayerThatFailsLeavesEverythingAsItWas() {
        boolean[] broken = {false};
        Server server = Server.on(database, new Places() {
            @Override
            public LayerContent read(Publication publication) {
                if (broken[0]) {
                    throw new IllegalStateException("broken layer");
                }
                return super.read(publication);
            }
        });
        JudgedRun first = JudgedRun.insert(jdbc, "test", '1');
        JudgedRun second = JudgedRun.insert(jdbc, "test", '2');
        Publication published = server.publisher().publish(first.runId(), first.packId(), "{}");

        broken[0] = true;
        assertThatThrownBy(() -> server.publisher().publish(second.runId(), second.packId(), "{}"))
                .hasMessage("broken layer");

        assertThat(server.version()).hasValue(published.dataVersion());
        assertThat(server.publications().findPublishedVersion()).hasValue(published.dataVersion());
        assertThat(jdbc.sql("select count(*) from publication").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void theVersionBeforeIsKeptForWalks() {
        Server server = Server.on(database, new Places());
        JudgedRun run = JudgedRun.insert(jdbc, "test", '1');
        long first = server.publisher().publish(run.runId(), run.packId(), "{}").dataVersion();
        long second = server.publisher().publish(run.runId(), run.packId(), "{}").dataVersion();
        long third = server.publisher().publish(run.runId(), run.packId(), "{}").dataVersion();

        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        assertThat(server.served().find(first)).isEmpty();
        assertThat(server.served().find(second)).isPresent();
        assertThat(server.version()).hasValue(third);
    }

    @Test
    void datasetsAndCriteriaAreFrozen() {
        Server server = Server.on(database, new Places());
        JudgedRun run = JudgedRun.insert(jdbc, "test", '1');
        long used = dataset("hamlets-a", "hamlets", "SUPERSEDED");
        long units = dataset("units", "admin-units", "CURRENT");
        dataset("hamlets-b", "hamlets", "CURRENT");
        jdbc.sql("insert into prediction_run_dataset values (?, ?)").params(run.runId(), used).update();
        judged(run, "any-mobile", 2);
        judged(run, "4g", 1);

        Publication publication = server.publisher().publish(run.runId(), run.packId(), "{}");
        jdbc.sql("update dataset set state = 'SUPERSEDED' where id = ?").param(units).update();

        assertThat(publication.criteria()).containsEntry("any-mobile", 2).containsEntry("4g", 1);
        assertThat(server.publications().listDatasets(publication, Set.of("hamlets", "admin-units")))
                .extracting(Publications.PublishedDataset::name)
                .as("the run's own hamlets, and the units that were current then")
                .containsExactly("hamlets-a", "units");
    }

    private static LayerSnapshot layer(Server server) {
        return server.served().findNewest().orElseThrow().findLayer(Places.ID).orElseThrow();
    }

    private long dataset(String name, String kind, String state) {
        return jdbc.sql("""
                        with attempt as (
                            insert into import_attempt (pack_id, folder, accept_valid, outcome, finished_at)
                            values ('test', '/nowhere', false, 'ACCEPTED', now()) returning id)
                        insert into dataset (pack_id, name, kind, format, crs, file, licence, source, synthetic,
                                             content_hash, row_count, attempt_id, state, options, rows_hash,
                                             rows_left_out)
                        select 'test', :name, :kind, 'csv', 'EPSG:4326', 'f.csv', 'CC0-1.0', 'a test', true,
                               repeat('0', 64), 1, id, :state, '{}', repeat('0', 64), 0 from attempt
                        returning id""")
                .param("name", name)
                .param("kind", kind)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private void judged(JudgedRun run, String criteria, int version) {
        jdbc.sql("""
                        insert into coverage_criteria (id, version, title_vi, title_en, definition, definition_hash,
                                                       built_in)
                        values (?, ?, 'Thử', 'Test', '{}', md5(random()::text) || md5(random()::text), true)""")
                .params(criteria, version)
                .update();
        jdbc.sql("insert into judgement (run_id, criteria_id, criteria_version) values (?, ?, ?)")
                .params(run.runId(), criteria, version)
                .update();
    }
}
