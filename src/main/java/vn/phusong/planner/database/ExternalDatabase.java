package vn.phusong.planner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.phusong.planner.command.CommandFailure;

/** A database that somebody else runs; PhuSong checks it and never stops it. */
final class ExternalDatabase implements Database {
    private final DatabaseAddress address;

    private ExternalDatabase(DatabaseAddress address) {
        this.address = address;
    }

    static Database open(DatabaseAddress address) {
        try (Connection connection = address.connect()) {
            requirePostgis(connection);
        } catch (SQLException e) {
            throw CommandFailure.badInput("The database of " + URL_VARIABLE + " (" + address.displayUrl()
                    + ") cannot be used: " + e.getMessage() + " Check the URL, the user and that the server runs.");
        }
        return new ExternalDatabase(address);
    }

    private static void requirePostgis(Connection connection) throws SQLException {
        String database = connection.getCatalog();
        try (Statement statement = connection.createStatement()) {
            if (!holds(statement, "select 1 from pg_extension where extname = 'postgis'")) {
                createExtension(statement, database);
            }
            if (holds(statement, "select 1 where to_regclass('flyway_schema_history') is null"
                    + " and not has_table_privilege('spatial_ref_sys', 'INSERT')")) {
                throw CommandFailure.badInput("The migrations add Vietnam's reference systems to the table"
                        + " spatial_ref_sys of the database " + database + " of " + URL_VARIABLE
                        + ", and this user may not: let an administrator run"
                        + " GRANT INSERT, UPDATE, DELETE ON spatial_ref_sys TO "
                        + connection.getMetaData().getUserName() + " in it.");
            }
        }
    }

    private static void createExtension(Statement statement, String database) throws SQLException {
        if (!holds(statement, "select 1 from pg_available_extensions where name = 'postgis'")) {
            throw CommandFailure.badInput("The server of " + URL_VARIABLE + " has no PostGIS: install it there"
                    + " (Debian, Ubuntu: apt-get install postgresql-postgis), then run"
                    + " CREATE EXTENSION postgis in the database " + database + ".");
        }
        try {
            statement.execute("create extension if not exists postgis");
        } catch (SQLException e) {
            throw CommandFailure.badInput("The database " + database + " of " + URL_VARIABLE
                    + " lacks the extension postgis, and this user may not create it: let an administrator run"
                    + " CREATE EXTENSION postgis in it.");
        }
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {}
}
