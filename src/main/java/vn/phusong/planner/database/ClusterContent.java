package vn.phusong.planner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import vn.phusong.planner.command.CommandFailure;

/** The role, the database and the extension inside a private cluster; every step can be repeated after a crash. */
final class ClusterContent {
    static final String NAME = "phusong";
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);
    /** SQLSTATE cannot_connect_now: the server is starting up, recovering or shutting down. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final DatabaseAddress superuser;
    private final DatabaseAddress application;

    /** @param password both of the superuser and of the application's role; made of URL-safe Base64 letters */
    ClusterContent(int port, String password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
        this.superuser = new DatabaseAddress(url + "postgres", Cluster.SUPERUSER, password);
        this.application = new DatabaseAddress(url + NAME, NAME, password);
    }

    /** @return the address for the application's role, which owns the database and is no superuser */
    DatabaseAddress ensure() {
        try {
            ensureDatabase();
            ensureExtension();
            return application;
        } catch (SQLException e) {
            throw CommandFailure.failed("PostgreSQL runs, but its database could not be set up: " + e.getMessage(), e);
        }
    }

    private void ensureDatabase() throws SQLException {
        try (Connection connection = connectWhenReady();
                Statement statement = connection.createStatement()) {
            if (lacks(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + application.password() + "'");
            }
            if (lacks(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private void ensureExtension() throws SQLException {
        try (Connection connection = superuser.withDatabase(NAME).connect();
                Statement statement = connection.createStatement()) {
            if (lacks(statement, "select 1 from pg_extension where extname = 'postgis'")) {
                statement.execute("create extension postgis");
            }
            // The migrations add Vietnam's reference systems, which PostGIS 3.3 lacks.
            statement.execute("grant insert, update, delete on spatial_ref_sys to " + NAME);
        }
    }

    private Connection connectWhenReady() throws SQLException {
        Instant limit = Instant.now().plus(RECOVERY_LIMIT);
        while (true) {
            try {
                return superuser.connect();
            } catch (SQLException e) {
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || Instant.now().isAfter(limit)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while PostgreSQL was starting", e);
        }
    }

    private static boolean lacks(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
