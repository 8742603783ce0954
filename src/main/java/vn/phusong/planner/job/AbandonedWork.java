package vn.phusong.planner.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back at once what a killed process was working on. Every process that runs jobs holds a PostgreSQL advisory
 * lock of its name on a connection of its own; the server drops it with the connection, so a picked execution whose
 * picker's lock is free has nobody. db-scheduler's heartbeats would find out too, minutes later.
 */
final class AbandonedWork implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AbandonedWork.class);
    /** First key of the advisory locks, so that they meet no other use: "jobs" in ASCII. */
    private static final int LOCK_CLASS = 0x6a6f6273;

    private final Connection connection;

    private AbandonedWork(Connection connection) {
        this.connection = connection;
    }

    /** Marks this process as alive under its name, and frees the work of those that are not. */
    static AbandonedWork takeOver(DataSource pool, String schedulerName) throws SQLException {
        AbandonedWork mark = new AbandonedWork(pool.getConnection());
        try {
            mark.lock(schedulerName);
            mark.freeOthers();
            return mark;
        } catch (SQLException e) {
            mark.close();
            throw e;
        }
    }

    private void lock(String schedulerName) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_lock(?, hashtext(?))")) {
            statement.setInt(1, LOCK_CLASS);
            statement.setString(2, schedulerName);
            statement.execute();
        }
    }

    private void freeOthers() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                update scheduled_tasks
                set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                where picked and pg_try_advisory_xact_lock(?, hashtext(picked_by))
                """)) {
            statement.setInt(1, LOCK_CLASS);
            int freed = statement.executeUpdate();
            if (freed > 0) {
                log.info("{} job(s) of a process that died go on here", freed);
            }
        }
    }

    /** Also gives up the lock, which a pooled connection would keep. */
    @Override
    public void close() {
        try (connection;
                PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        } catch (SQLException e) {
            log.info("the database went away before the jobs' lock was given up: {}", e.getMessage());
        }
    }
}
