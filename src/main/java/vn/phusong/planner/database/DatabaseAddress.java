package vn.phusong.planner.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database.
 *
 * @param jdbcUrl begins with {@code jdbc:postgresql:}
 * @param user null if the URL or pgjdbc's defaults tell
 * @param password null if the URL or pgjdbc's defaults tell; never printed
 */
public record DatabaseAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    /** The same server, another database. */
    public DatabaseAddress withDatabase(String name) {
        int query = jdbcUrl.indexOf('?');
        String base = query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
        String options = query < 0 ? "" : jdbcUrl.substring(query);
        return new DatabaseAddress(base.substring(0, base.lastIndexOf('/') + 1) + name + options, user, password);
    }

    /** A connection of its own, outside any pool; fails within ten seconds. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** The URL as it may be shown and logged: without options, in which a password can stand. */
    public String displayUrl() {
        int query = jdbcUrl.indexOf('?');
        return query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
    }

    @Override
    public String toString() {
        return displayUrl();
    }
}
