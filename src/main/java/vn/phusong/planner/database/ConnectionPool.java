package vn.phusong.planner.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The one connection pool, for Hibernate and plain JDBC alike so that both share transactions.
 *
 * <p>PostGIS JDBC registers its PGgeometry for every connection, and Hibernate Spatial then reads well-known text, two
 * to three times slower than binary; the connection property gives {@code geometry} back to PGobject, which holds
 * extended WKB in hexadecimal. Plain JDBC may pass PostGIS JDBC's types as parameters all the same.
 */
public final class ConnectionPool {
    private static final int SIZE = 12;

    /** A reader rather hears soon that the database is away. */
    private static final long PATIENCE_MS = 5_000;

    private ConnectionPool() {}

    /** Opens a pool; the caller closes it. */
    public static HikariDataSource to(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("phusong");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MS);
        config.addDataSourceProperty("datatype.geometry", "org.postgresql.util.PGobject");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "phusong");
        return new HikariDataSource(config);
    }
}
