package vn.phusong.planner.database;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Server settings of a private cluster, given on its command line at each start so that a new version of PhuSong changes
 * them for old clusters too.
 *
 * @param values PostgreSQL's names and values, without spaces
 */
public record ClusterSettings(Map<String, String> values) {

    /** For data that is kept: survives a power cut. */
    public static final ClusterSettings DURABLE = new ClusterSettings(durable());

    /** For tests: the same server, several times faster, and gone after a power cut. */
    public static final ClusterSettings DISPOSABLE = new ClusterSettings(disposable());

    public ClusterSettings {
        values.forEach((name, value) -> {
            if (value.isBlank() || value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '\'' || c == '"')) {
                throw new IllegalArgumentException("setting " + name + " cannot be passed: '" + value + "'");
            }
        });
        values = Map.copyOf(values);
    }

    private static Map<String, String> durable() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("shared_buffers", "256MB");
        values.put("work_mem", "16MB");
        values.put("maintenance_work_mem", "128MB");
        values.put("max_connections", "60");
        values.put("max_wal_size", "2GB");
        // Nothing replicates from here, and minimal WAL lets COPY into a new table skip it.
        values.put("wal_level", "minimal");
        values.put("max_wal_senders", "0");
        // Compiling costs more than it saves on the short geometry queries here.
        values.put("jit", "off");
        values.put("log_checkpoints", "off");
        values.put("timezone", "UTC");
        return values;
    }

    private static Map<String, String> disposable() {
        Map<String, String> values = durable();
        values.put("shared_buffers", "64MB");
        values.put("fsync", "off");
        values.put("synchronous_commit", "off");
        values.put("full_page_writes", "off");
        return values;
    }
}
