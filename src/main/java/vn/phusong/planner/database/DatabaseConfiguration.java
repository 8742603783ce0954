package vn.phusong.planner.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phusong.planner.command.CommandFailure;

/** Takes the database and the data folder from the settings that {@code cli} passes; neither has a default. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${phusong.data-dir}") Path path) {
        return DataFolder.open(Optional.of(path));
    }

    @Bean
    HikariDataSource dataSource(
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:#{null}}") @Nullable String user,
            @Value("${spring.datasource.password:#{null}}") @Nullable String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            // Without this Boot would start on the in-memory HSQLDB that geotools-wrapper bundles.
            throw new IllegalStateException("spring.datasource.url must name a PostgreSQL database, not '" + url + "'");
        }
        return ConnectionPool.to(new DatabaseAddress(url, user, password));
    }

    /** Says in a sentence what Flyway says in a page. */
    @Bean
    FlywayMigrationStrategy migration(@Value("${spring.datasource.url:}") String url) {
        return flyway -> {
            String database = new DatabaseAddress(url, null, null).displayUrl();
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                throw CommandFailure.failed(
                        "The database " + database + " was made by another version of PhuSong: use that version, or"
                                + " choose a new --data-dir. (" + reason(e) + ")",
                        e);
            } catch (FlywayException e) {
                throw CommandFailure.failed("The database " + database + " could not be migrated; it is as it was"
                        + " before. (" + reason(e) + ")", e);
            }
        };
    }

    /** Flyway's own message is a page; what PostgreSQL said stands in the cause. */
    private static String reason(FlywayException fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().map(String::strip).limit(3).collect(Collectors.joining("; "));
    }
}
