package vn.phusong.planner.ingest.load;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.PackLoader.LoadInProgress;

/** Lets one transaction at a time change which datasets are current, in whatever process. */
@Component
class LoadLock {
    /** Any number, the same for every PhuSong: PostgreSQL's advisory lock for loading. */
    private static final long NUMBER = 0x5048_5553_4f4eL;

    private final JdbcClient jdbc;

    LoadLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody is loading; to ask takes nothing from anybody. */
    boolean isHeld() {
        return jdbc.sql("""
                        select exists (
                            select from pg_locks l join pg_database d on d.oid = l.database
                            where d.datname = current_database() and l.locktype = 'advisory' and l.objsubid = 1
                                and (l.classid::bigint << 32) | l.objid::bigint = ?)
                        """)
                .param(NUMBER)
                .query(Boolean.class)
                .single();
    }

    /**
     * Holds the lock until the transaction ends.
     *
     * @throws LoadInProgress if somebody else holds it
     */
    void take() {
        boolean taken = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(NUMBER)
                .query(Boolean.class)
                .single();
        if (!taken) {
            throw new LoadInProgress();
        }
    }
}
