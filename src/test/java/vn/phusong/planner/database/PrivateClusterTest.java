package vn.phusong.planner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;
import vn.phusong.testbed.Requirement;
import vn.phusong.testbed.TestPostgis;

/** The tests share one cluster, as making one takes seconds; each leaves it open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateClusterTest {
    private DataFolder folder;
    private PrivateCluster cluster;

    @BeforeAll
    void open() {
        Requirement.POSTGIS.demand();
        folder = DataFolder.open(Optional.of(TestPostgis.get().newFolder().resolve("Phú Thọ data")));
        cluster = PrivateCluster.open(folder, ClusterSettings.DURABLE);
    }

    @AfterAll
    void close() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void servesPostgisToItsOwnRoleOnly() throws Exception {
        assertThat(ask("select postgis_lib_version()")).isNotEmpty();
        assertThat(ask("select rolsuper::text from pg_roles where rolname = current_user")).isEqualTo("false");
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data()))).isEqualTo("rwx------");

        DatabaseAddress address = cluster.address();
        assertThatThrownBy(() -> new DatabaseAddress(address.jdbcUrl(), address.user(), "guessed").connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> new DatabaseAddress(address.jdbcUrl(), "postgres", "postgres").connect())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void stopsWhenClosedAndKeepsItsData() throws Exception {
        run("create table commune as select 'Tân Sơn' as name");

        cluster.close();
        assertThat(data().resolve(Postmaster.FILE)).doesNotExist();
        cluster.close();

        cluster = PrivateCluster.open(folder, ClusterSettings.DURABLE);
        assertThat(ask("select name from commune")).isEqualTo("Tân Sơn");
    }

    @Test
    void recoversAfterKillAlsoWhenAnotherProcessHasTheNumberNow() throws Exception {
        run("create table kept as select 42 as answer");
        List<String> lines = Files.readAllLines(data().resolve(Postmaster.FILE));
        kill(Postmaster.read(data()).orElseThrow().pid());
        // The other user's lock of the killed process is gone with it, as after a power cut.
        cluster.close();

        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            lines.set(0, Long.toString(stranger.pid()));
            Files.write(data().resolve(Postmaster.FILE), lines);

            cluster = PrivateCluster.open(folder, ClusterSettings.DURABLE);

            assertThat(ask("select answer::text from kept")).isEqualTo("42");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void whenItDiesItComesBackOnItsPortAndThePoolRecovers() throws Exception {
        try (HikariDataSource pool = ConnectionPool.to(cluster.address())) {
            assertThat(answers(pool)).isTrue();
            Postmaster before = Postmaster.read(data()).orElseThrow();
            kill(before.pid());

            // Backends of the dead server may answer a little longer; only a new one counts.
            Instant end = Instant.now().plusSeconds(120);
            boolean back = false;
            while (!back && Instant.now().isBefore(end)) {
                boolean another = Postmaster.read(data()).filter(now -> now.pid() != before.pid()).isPresent();
                back = another && answers(pool);
                Thread.sleep(50);
            }
            assertThat(back).isTrue();
            assertThat(Postmaster.read(data()).orElseThrow().port()).isEqualTo(before.port());
            assertThat(ask("select 1::text")).isEqualTo("1");
        }
    }

    private static boolean answers(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException away) {
            return false;
        }
    }

    @Test
    void anInterruptedCreationIsBegunAgain() throws IOException {
        DataFolder other = DataFolder.open(Optional.of(TestPostgis.get().newFolder()));
        Path half = other.resolve("postgresql");
        new ClusterOwner().makeFolder(half);
        Files.createDirectories(half.resolve("data.new/base"));
        Files.writeString(half.resolve("data.new/PG_VERSION"), "15\n");

        try (PrivateCluster again = PrivateCluster.open(other, ClusterSettings.DISPOSABLE)) {
            assertThat(again.address().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(half.resolve("data.new")).doesNotExist();
        }
    }

    @Test
    void aFolderClosedToPostgresqlsUserIsNoHindrance() throws IOException {
        Assumptions.assumeTrue(ClusterOwner.isRoot(), "only root runs PostgreSQL as another user");
        Path closed = Files.createTempDirectory("closed-");
        DataFolder below = DataFolder.open(Optional.of(closed.resolve("data")));

        try (PrivateCluster far = PrivateCluster.open(below, ClusterSettings.DISPOSABLE)) {
            assertThat(far.address().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(below.resolve("postgresql")).isSymbolicLink();
        } finally {
            FileSystemUtils.deleteRecursively(below.resolve("postgresql").toRealPath());
            FileSystemUtils.deleteRecursively(closed);
        }
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
        while (Files.exists(Path.of("/proc/" + pid + "/exe"))) {
            Thread.sleep(20);
        }
    }

    private Path data() {
        return folder.resolve("postgresql").resolve("data");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = cluster.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = cluster.address().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
