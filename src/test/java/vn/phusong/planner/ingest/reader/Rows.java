package vn.phusong.planner.ingest.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import vn.phusong.planner.ingest.ImportIssue;

/** What a reader makes of a file. */
public record Rows(List<String> columns, List<RawRow> rows, List<ImportIssue> remarks, List<String> decimals) {

    public static Rows read(RowReader reader, Path file) throws IOException, BrokenFile {
        return read(reader, SourceFile.of(file));
    }

    public static Rows read(RowReader reader, SourceFile source) throws IOException, BrokenFile {
        return read(reader, source, Set.of());
    }

    /** @param wanted columns that mean something to the kind of dataset */
    public static Rows read(RowReader reader, SourceFile source, Set<String> wanted) throws IOException, BrokenFile {
        Rows read = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        reader.read(source, new RowReader.Sink() {
            @Override
            public int wanted(List<String> columns) {
                return (int) columns.stream().filter(wanted::contains).count();
            }

            @Override
            public void columns(List<String> columns) {
                read.columns.addAll(columns);
            }

            @Override
            public void row(RawRow row) {
                read.rows.add(row);
            }

            @Override
            public void decimalCommas() {
                read.decimals.add(",");
            }

            @Override
            public void remark(ImportIssue warning) {
                read.remarks.add(warning);
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
