package vn.phusong.planner.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
