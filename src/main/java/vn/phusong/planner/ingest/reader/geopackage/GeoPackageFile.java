package vn.phusong.planner.ingest.reader.geopackage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.SourceText;

/** An open GeoPackage, which is never written to; unpacked into a temporary file first if it is gzipped. */
final class GeoPackageFile implements Closeable {
    static final String EXPECTED = "GeoPackage (SQLite)";

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Connection database;
    private final @Nullable Path unpacked;

    private GeoPackageFile(Connection database, @Nullable Path unpacked) {
        this.database = database;
        this.unpacked = unpacked;
    }

    static GeoPackageFile open(Path file) throws IOException, BrokenFile {
        requireSqlite(file);
        @Nullable Path unpacked = file.getFileName().toString().endsWith(".gz") ? unpack(file) : null;
        try {
            return new GeoPackageFile(connect(unpacked == null ? file : unpacked), unpacked);
        } catch (SQLException e) {
            if (unpacked != null) {
                Files.delete(unpacked);
            }
            throw broken(e);
        }
    }

    private static void requireSqlite(Path file) throws IOException, BrokenFile {
        try (InputStream content = SourceText.openBytes(file)) {
            byte[] start = content.readNBytes(MAGIC.length);
            if (start.length == 0) {
                throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, EXPECTED);
            }
            if (!Arrays.equals(start, MAGIC)) {
                throw new BrokenFile(IngestIssue.BROKEN_FILE, null, "header", EXPECTED);
            }
        }
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(journal) && Files.size(journal) > 0) {
            // What another program has not yet written back would be missing without a word.
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, journal.getFileName().toString(), EXPECTED);
        }
    }

    /** Immutable, so that not even journal files appear beside it; views of the file may call no function of ours. */
    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        return DriverManager.getConnection(
                "jdbc:sqlite:" + file.toUri() + "?immutable=1", config.toProperties());
    }

    private static Path unpack(Path file) throws IOException {
        Path unpacked = Files.createTempFile("phusong-", ".gpkg");
        try (InputStream content = SourceText.openBytes(file)) {
            Files.copy(content, unpacked, StandardCopyOption.REPLACE_EXISTING);
            return unpacked;
        } catch (IOException e) {
            Files.delete(unpacked);
            throw e;
        }
    }

    Connection database() {
        return database;
    }

    static BrokenFile broken(SQLException fault) {
        return new BrokenFile(IngestIssue.BROKEN_FILE, null, fault.getMessage(), EXPECTED);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            if (unpacked != null) {
                Files.delete(unpacked);
            }
        }
    }
}
