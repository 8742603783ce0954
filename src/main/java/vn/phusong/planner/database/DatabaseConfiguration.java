package vn.phusong.planner.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one connection pool, for Hibernate and plain JDBC alike so that both share transactions.
 *
 * <p>PostGIS JDBC registers its PGgeometry for every connection, and Hibernate Spatial then reads well-known text, two
 * to three times slower than binary; the connection property gives {@code geometry} back to PGobject, which holds
 * extended WKB in hexadecimal. Plain JDBC may pass PostGIS JDBC's types as parameters all the same.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int POOL_SIZE = 12;

    @Bean
    HikariDataSource dataSource(
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            // Without this Boot would start on the in-memory HSQLDB that geotools-wrapper bundles.
            throw new IllegalStateException("spring.datasource.url must name a PostgreSQL database, not '" + url + "'");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("phusong");
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(2);
        config.addDataSourceProperty("datatype.geometry", "org.postgresql.util.PGobject");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "phusong");
        return new HikariDataSource(config);
    }
}
