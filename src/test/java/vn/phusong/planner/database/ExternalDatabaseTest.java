package vn.phusong.planner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.testbed.Requirement;
import vn.phusong.testbed.TestPostgis;

class ExternalDatabaseTest {

    @BeforeEach
    void needPostgis() {
        Requirement.POSTGIS.demand();
    }

    @Test
    void isUsedInsteadOfAPrivateCluster() {
        DatabaseAddress address = TestPostgis.get().newDatabase();
        DataFolder folder = DataFolder.open(Optional.of(TestPostgis.get().newFolder()));

        try (Database database = Database.open(folder, environment(address))) {
            assertThat(database.address()).isEqualTo(address);
            assertThat(folder.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void withoutTheExtensionAndTheRightToCreateItTheRemedyIsNamed() {
        DatabaseAddress plain = TestPostgis.get().newPlainDatabase();
        DataFolder folder = DataFolder.open(Optional.of(TestPostgis.get().newFolder()));

        assertThatThrownBy(() -> Database.open(folder, environment(plain)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("CREATE EXTENSION postgis");
    }

    @Test
    void withoutTheRightToAddReferenceSystemsTheRemedyIsNamed() throws SQLException {
        DatabaseAddress bare = TestPostgis.get().newEmptyDatabase();
        try (Connection connection = TestPostgis.get().superuser(bare).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke insert on spatial_ref_sys from phusong");
        }
        DataFolder folder = DataFolder.open(Optional.of(TestPostgis.get().newFolder()));

        assertThatThrownBy(() -> Database.open(folder, environment(bare)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("GRANT INSERT, UPDATE, DELETE ON spatial_ref_sys TO phusong");
    }

    @Test
    void wrongPasswordIsSaidWithoutShowingIt() {
        DatabaseAddress address = TestPostgis.get().newDatabase();
        DataFolder folder = DataFolder.open(Optional.of(TestPostgis.get().newFolder()));

        assertThatThrownBy(() -> Database.open(
                        folder,
                        environment(new DatabaseAddress(address.jdbcUrl(), address.user(), "a-wrong-secret"))))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("PHUSONG_DB_URL")
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("a-wrong-secret");
    }

    private static Map<String, String> environment(DatabaseAddress address) {
        return Map.of(
                "PHUSONG_DB_URL", address.jdbcUrl(),
                "PHUSONG_DB_USER", String.valueOf(address.user()),
                "PHUSONG_DB_PASSWORD", String.valueOf(address.password()));
    }
}
