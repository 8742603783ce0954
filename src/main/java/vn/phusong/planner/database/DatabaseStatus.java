package vn.phusong.planner.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusPart;

/** The database's part of {@code status}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseStatus implements StatusPart {
    private final JdbcClient jdbc;
    private final DatabaseAddress address;
    private final DataFolder dataFolder;

    DatabaseStatus(
            JdbcClient jdbc,
            @Value("${spring.datasource.url}") String url,
            DataFolder dataFolder) {
        this.jdbc = jdbc;
        this.address = new DatabaseAddress(url, null, null);
        this.dataFolder = dataFolder;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("data-folder", dataFolder.path().toString());
        facts.put("url", address.displayUrl());
        facts.put("postgresql", text("select current_setting('server_version')"));
        facts.put("postgis", text("select postgis_lib_version()"));
        facts.put(
                "schema-version",
                text("select version from flyway_schema_history where success and version is not null"
                        + " order by installed_rank desc limit 1"));
        return facts;
    }

    private String text(String query) {
        return jdbc.sql(query).query(String.class).optional().orElse("");
    }
}
