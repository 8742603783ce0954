package vn.phusong.planner.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.phusong.planner.PhuSongApplication;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.testbed.Requirement;
import vn.phusong.testbed.TestPostgis;

class DatabaseConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAUrlTheApplicationDoesNotStartOnTheHsqldbThatGeoToolsBrings() {
        assertThatThrownBy(() -> start(List.of()))
                .hasStackTraceContaining("spring.datasource.url must name a PostgreSQL database, not ''");
        assertThatThrownBy(() -> start(List.of("--spring.datasource.url=jdbc:hsqldb:mem:x")))
                .hasStackTraceContaining("must name a PostgreSQL database");
    }

    @Test
    void aDatabaseOfAnotherVersionIsSaidInASentence() throws SQLException {
        Requirement.POSTGIS.demand();
        DatabaseAddress address = TestPostgis.get().newDatabase();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set checksum = checksum + 1 where version = '2'");
        }

        assertThatThrownBy(() -> start(List.of(
                        "--spring.datasource.url=" + address.jdbcUrl(),
                        "--spring.datasource.username=" + address.user(),
                        "--spring.datasource.password=" + address.password())))
                .hasStackTraceContaining(CommandFailure.class.getName() + ": The database " + address.displayUrl()
                        + " was made by another version of PhuSong");
    }

    private void start(List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--phusong.data-dir=" + folder);
        new SpringApplicationBuilder(PhuSongApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))
                .close();
    }
}
