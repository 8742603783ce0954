package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.phusong.planner.database.DatabaseAddress;
import vn.phusong.testbed.TestPostgis;
import vn.phusong.testbed.WithPostgis;

/** A database from before versions were kept gets what it holds as version 1. */
@WithPostgis
class VersionMigrationTest {

    @Test
    void whatIsCurrentBecomesVersionOne() {
        DatabaseAddress address = TestPostgis.get().newEmptyDatabase();
        DataSource database = new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password());
        JdbcClient jdbc = JdbcClient.create(database);
        migrate(database, "11");
        jdbc.sql("""
                        insert into pack values ('old', 'Cũ', 'Old', '25', true, 'CC0-1.0', 'hand', '2025-07', '{}', '/old');
                        insert into edition values ('old', '2025-07', 'Mới', 'New', '2025-07-01', null, true);
                        insert into import_attempt (pack_id, folder, accept_valid, outcome, finished_at)
                        values ('old', '/old', false, 'ACCEPTED', now());
                        insert into dataset (pack_id, name, kind, format, crs, file, licence, source, synthetic, options,
                            content_hash, rows_hash, row_count, rows_left_out, attempt_id, state)
                        select 'old', 'sites', 'sites', 'csv', 'EPSG:4326', 'sites.csv', 'CC0-1.0', 'hand', true, '{}',
                            repeat('0', 64), repeat('0', 64), 1, 0, 1, state
                        from unnest(array['SUPERSEDED', 'CURRENT']) state;
                        """)
                .update();

        migrate(database, "latest");

        assertThat(jdbc.sql("select number || ' ' || (pack ->> 'title_en') || ' ' || (editions -> 0 ->> 'code') from pack_version")
                        .query(String.class)
                        .list())
                .containsExactly("1 Old 2025-07");
        assertThat(jdbc.sql("select d.state from pack_version_dataset v join dataset d on d.id = v.dataset_id")
                        .query(String.class)
                        .list())
                .containsExactly("CURRENT");
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
