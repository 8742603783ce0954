package vn.phusong.planner.bench;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.database.Psql;

/**
 * The yardstick: {@code psql \copy} of the rows that a load left in the final tables, every column of them (geometry as
 * hexadecimal EWKB), into new tables. The rows are dumped before, and that is not timed.
 */
final class CopyYardstick {
    private static final String SCHEMA = "copied";

    private final JdbcClient jdbc;
    private final Psql psql;
    private final Path folder;

    /** @param folder for the dumps */
    CopyYardstick(JdbcClient jdbc, Psql psql, Path folder) {
        this.jdbc = jdbc;
        this.psql = psql;
        this.folder = folder;
    }

    /** What the copy's tables have. */
    enum Shape {
        /** Types, checks, unique and other indexes, identity columns and foreign keys of the final tables. */
        SAME,
        /** Types and {@code not null} only. */
        BARE
    }

    void dump(List<String> tables) {
        for (String table : tables) {
            psql.run("\\copy " + table + " to " + quotedFile(table));
        }
    }

    /** Copies the dumps in, one after the other. @return wall seconds, without those for making the tables */
    double copy_s(List<String> tables, Shape shape) {
        double copied_s = 0;
        for (String table : tables) {
            make(table, shape);
            String command = "\\copy " + SCHEMA + "." + table + " from " + quotedFile(table);
            copied_s += Span.of(() -> psql.run(command)).wall_s();
            requireSameCount(table);
            jdbc.sql("drop schema " + SCHEMA + " cascade").update();
        }
        return copied_s;
    }

    /** As psql's own commands take it. */
    private String quotedFile(String table) {
        String file = folder.resolve(table + ".copy").toString();
        return "'" + file.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private void make(String table, Shape shape) {
        String copy = SCHEMA + "." + table;
        jdbc.sql("create schema " + SCHEMA).update();
        jdbc.sql("create table " + copy + " (like " + table + (shape == Shape.SAME ? " including all" : "")
                        + ") with (autovacuum_enabled = false)")
                .update();
        if (shape == Shape.SAME) {
            jdbc.sql("""
                            select pg_get_constraintdef(oid) from pg_constraint
                            where conrelid = ?::regclass and contype = 'f' order by conname
                            """)
                    .param(table)
                    .query(String.class)
                    .list()
                    .forEach(definition ->
                            jdbc.sql("alter table " + copy + " add " + definition).update());
        }
    }

    private void requireSameCount(String table) {
        long missing = jdbc.sql("select (select count(*) from %1$s) - (select count(*) from %2$s.%1$s)"
                        .formatted(table, SCHEMA))
                .query(Long.class)
                .single();
        if (missing != 0) {
            throw new IllegalStateException("the copy of " + table + " lacks " + missing + " rows");
        }
    }
}
