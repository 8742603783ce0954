package vn.phusong.planner.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything a database holds but the record of attempts, to see that something left it as it was. */
public final class DatabaseContents {
    private DatabaseContents() {}

    /** Table → its rows as text, for every table of data. */
    public static Map<String, String> of(JdbcClient jdbc) {
        List<String> names = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                            and table_name not like 'import\\_%' and table_name <> 'spatial_ref_sys'
                        """)
                .query(String.class)
                .list();
        Map<String, String> contents = new TreeMap<>();
        for (String name : names) {
            String sql = "select coalesce(string_agg(t::text, e'\\n' order by t::text), '') from " + name + " t";
            contents.put(name, jdbc.sql(sql).query(String.class).single());
        }
        return contents;
    }
}
