package vn.phusong.planner.ingest.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What a reader makes of a text. */
record Rows(List<String> columns, List<RawRow> rows) {

    static Rows read(RowReader reader, Path file) throws IOException, BrokenFile {
        Rows read = new Rows(new ArrayList<>(), new ArrayList<>());
        reader.read(SourceFile.of(file), new RowReader.Sink() {
            @Override
            public void columns(List<String> columns) {
                read.columns.addAll(columns);
            }

            @Override
            public void row(RawRow row) {
                read.rows.add(row);
            }
        });
        return read;
    }

    static Path file(Path folder, String text) {
        return file(folder, "file", text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
