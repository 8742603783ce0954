package vn.phusong.planner.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;

/** The packs that are loaded, their editions and current datasets. */
@Component
public class Packs {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Datasets datasets;

    Packs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.datasets = new Datasets(json);
    }

    /** In the order of their ids. */
    public List<Pack> list() {
        return jdbc.sql("select * from pack order by id").query(this::pack).list();
    }

    public Optional<Pack> find(String id) {
        return jdbc.sql("select * from pack where id = ?").param(id).query(this::pack).optional();
    }

    /** Oldest first. */
    public List<Edition> listEditions(String packId) {
        return jdbc.sql("select * from edition where pack_id = ? and declared order by valid_from, code")
                .param(packId)
                .query(Packs::edition)
                .list();
    }

    /** All editions that a pack's datasets, of whichever version, may be of; by code. */
    public Map<String, Edition> editions(String packId) {
        return jdbc.sql("select * from edition where pack_id = ?").param(packId).query(Packs::edition).list().stream()
                .collect(Collectors.toMap(Edition::code, Function.identity()));
    }

    /** The current datasets of a pack, by name. */
    public List<Dataset> listDatasets(String packId) {
        return jdbc.sql("select * from dataset where pack_id = ? and state = 'CURRENT' order by name")
                .param(packId)
                .query(datasets::dataset)
                .list();
    }

    private Pack pack(ResultSet row, int index) throws SQLException {
        return new Pack(
                row.getString("id"),
                row.getString("title_vi"),
                row.getString("title_en"),
                row.getString("province_code"),
                row.getBoolean("synthetic"),
                row.getString("licence"),
                row.getString("source"),
                row.getString("register_edition"),
                RadioJson.read(json.readTree(row.getString("radio"))),
                row.getString("folder"));
    }

    private static Edition edition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getString("code"),
                row.getString("title_vi"),
                row.getString("title_en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /**
     * The pack that a command is about: the one it names, or the only one loaded.
     *
     * @throws CommandFailure if that tells none
     */
    public String getId(@Nullable String named) {
        List<String> loaded = list().stream().map(Pack::id).toList();
        if (named != null && loaded.contains(named)) {
            return named;
        }
        if (named != null || loaded.size() != 1) {
            throw CommandFailure.badInput("Say with --pack-id which pack: loaded are "
                    + (loaded.isEmpty() ? "none" : String.join(", ", loaded)) + ".");
        }
        return loaded.get(0);
    }
}
