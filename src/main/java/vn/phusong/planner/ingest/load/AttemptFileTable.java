package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.ingest.AttemptFiles;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.manifest.PackManifest;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;

/** The rows of {@code import_file}. */
@Repository
class AttemptFileTable implements AttemptFiles {
    private static final String SELECT =
            "select f.*, a.folder from import_file f join import_attempt a on a.id = f.attempt_id where f.attempt_id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Formats formats;

    AttemptFileTable(JdbcClient jdbc, JsonMapper json, List<RowReader> readers) {
        this.jdbc = jdbc;
        this.json = json;
        this.formats = new Formats(readers);
    }

    /** @param files of the datasets whose files could be read, by name */
    void write(long attemptId, PackManifest manifest, Map<String, DatasetFiles> files) {
        for (DatasetEntry entry : manifest.datasets()) {
            if (files.containsKey(entry.name())) {
                jdbc.sql("insert into import_file values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                        .params(
                                attemptId,
                                entry.name(),
                                entry.kind(),
                                entry.file(),
                                entry.format(),
                                json.writeValueAsString(entry.options()),
                                json.writeValueAsString(entry.columns()),
                                files.get(entry.name()).hash())
                        .update();
            }
        }
    }

    @Override
    public List<AttemptFile> list(long attemptId) {
        return jdbc.sql(SELECT + " order by f.dataset").param(attemptId).query(this::file).list();
    }

    @Override
    public Optional<AttemptFile> find(long attemptId, String dataset) {
        return jdbc.sql(SELECT + " and f.dataset = ?").params(attemptId, dataset).query(this::file).optional();
    }

    private AttemptFile file(ResultSet row, int index) throws SQLException {
        Path path = Path.of(row.getString("folder")).resolve(row.getString("file")).normalize();
        return new AttemptFile(
                row.getString("dataset"),
                row.getString("kind"),
                row.getString("file"),
                path,
                row.getString("format"),
                texts(row.getString("options")),
                texts(row.getString("columns")),
                state(path, row.getString("format"), row.getString("sha256")));
    }

    private Map<String, String> texts(String object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : json.readTree(object).properties()) {
            texts.put(property.getKey(), property.getValue().asString());
        }
        return texts;
    }

    private State state(Path path, String format, String sha256) {
        if (!Files.isReadable(path)) {
            return State.GONE;
        }
        try {
            return DatasetFiles.of(path, format, formats).hash().equals(sha256) ? State.AS_READ : State.CHANGED;
        } catch (IOException e) {
            // A part is missing, or a gzipped file is cut off: in any case it is another.
            return State.CHANGED;
        }
    }
}
