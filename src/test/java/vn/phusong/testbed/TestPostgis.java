package vn.phusong.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import vn.phusong.planner.database.ClusterSettings;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.database.DatabaseAddress;
import vn.phusong.planner.database.PrivateCluster;

/**
 * The one PostGIS of a test run: started by the first test that asks, in a temporary folder, with durability off. Its
 * first database is migrated once and then copied for every test class. A small shell waits for the end of this JVM,
 * however it comes, then stops the server and removes the folder.
 */
public final class TestPostgis {
    private static final AtomicInteger count = new AtomicInteger();

    private final Path folder;
    private final DatabaseAddress template;
    private final DatabaseAddress superuser;

    private TestPostgis(Path folder, DatabaseAddress template, String password) {
        this.folder = folder;
        this.template = template;
        this.superuser =
                new DatabaseAddress(template.withDatabase("postgres").jdbcUrl(), "postgres", password);
    }

    /** The test run's server, started if need be. */
    public static TestPostgis get() {
        return Started.INSTANCE;
    }

    /** A new database with all migrations applied and no rows of its own. */
    public DatabaseAddress newDatabase() {
        String name = "test_" + count.incrementAndGet();
        execute("create database " + name + " template phusong owner phusong");
        return template.withDatabase(name);
    }

    /** A new database with PostGIS and no migration applied, for tests of migrations. */
    public DatabaseAddress newEmptyDatabase() {
        String name = "empty_" + count.incrementAndGet();
        execute("create database " + name + " template bare owner phusong");
        return template.withDatabase(name);
    }

    /** A new database without PostGIS, whose owner may not add it. */
    public DatabaseAddress newPlainDatabase() {
        String name = "plain_" + count.incrementAndGet();
        execute("create database " + name + " template template0 owner phusong");
        return template.withDatabase(name);
    }

    /** The same database as the server's superuser sees it. */
    public DatabaseAddress superuser(DatabaseAddress database) {
        return new DatabaseAddress(database.jdbcUrl(), superuser.user(), superuser.password());
    }

    /** A new folder that is removed at the end of the test run. */
    public Path newFolder() {
        try {
            Path made = Files.createTempDirectory(folder, "folder-");
            // PostgreSQL's own user must pass through where tests run as root.
            return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void execute(String sql) {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("test database: " + sql, e);
        }
    }

    private static TestPostgis start() {
        Requirement.POSTGIS.demand();
        try {
            Path path = Files.createTempDirectory("phusong-test-");
            watch(path);
            DataFolder folder = DataFolder.open(Optional.of(path));
            PrivateCluster cluster = PrivateCluster.open(folder, ClusterSettings.DISPOSABLE);
            TestPostgis postgis = new TestPostgis(
                    path, cluster.address(), folder.findSecret("database-password").orElseThrow());
            postgis.execute("create database bare template phusong owner phusong");
            Flyway.configure()
                    .dataSource(
                            postgis.template.jdbcUrl(), postgis.template.user(), postgis.template.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return postgis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell's standard input is a pipe from this JVM: it ends when the JVM does, even after kill -9. */
    private static void watch(Path folder) throws IOException {
        String script = "trap '' INT TERM HUP; cat >/dev/null;"
                + " kill -QUIT \"$(head -n 1 \"$0/postgresql/data/postmaster.pid\")\" 2>/dev/null; sleep 1; rm -rf \"$0\"";
        new ProcessBuilder("sh", "-c", script, folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static final class Started {
        static final TestPostgis INSTANCE = start();
    }
}
