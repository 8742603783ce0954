package vn.phusong.planner.ingest.reader.xlsx;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.Archive;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.SourceText;
import vn.phusong.planner.ingest.reader.XmlElements;

/** The parts of a workbook, which is a zip archive; unpacked into a temporary file first if it is gzipped. */
final class XlsxFile implements Closeable {
    static final String EXPECTED = "XLSX";

    /** Of a tag or a text; Excel's longest text has 32,767 characters, each of which may be written as an entity. */
    private static final int LONGEST_ELEMENT_BYTES = 4 << 20;

    private final Archive archive;
    private final Map<String, String> names = new TreeMap<>();
    private final @Nullable Path unpacked;

    private XlsxFile(Archive archive, @Nullable Path unpacked) {
        this.archive = archive;
        this.unpacked = unpacked;
        // Part names are equal if they differ in case only (ISO/IEC 29500-2); some writers use backslashes.
        archive.names().forEach(name -> names.putIfAbsent(normal(name), name));
    }

    static XlsxFile open(Path file) throws IOException, BrokenFile {
        Signature.require(file);
        @Nullable Path unpacked = file.getFileName().toString().endsWith(".gz") ? unpack(file) : null;
        try {
            XlsxFile opened = new XlsxFile(Archive.open(unpacked == null ? file : unpacked), unpacked);
            try {
                Signature.requireWorkbook(opened.names.keySet());
                return opened;
            } catch (BrokenFile e) {
                opened.close();
                throw e;
            }
        } catch (IOException | BrokenFile e) {
            if (unpacked != null) {
                Files.deleteIfExists(unpacked);
            }
            throw e;
        }
    }

    private static Path unpack(Path file) throws IOException {
        Path unpacked = Files.createTempFile("phusong-", ".xlsx");
        try (InputStream content = SourceText.openBytes(file)) {
            Files.copy(content, unpacked, StandardCopyOption.REPLACE_EXISTING);
            return unpacked;
        } catch (IOException e) {
            Files.delete(unpacked);
            throw e;
        }
    }

    /** @param part full name, such as {@code xl/workbook.xml} */
    boolean has(String part) {
        return names.containsKey(normal(part));
    }

    /** What is done with the elements of a part. */
    @FunctionalInterface
    interface Use<T> {
        T of(XmlElements elements) throws IOException, BrokenFile;
    }

    /** Reads a part; empty if there is none of this name. */
    <T> Optional<T> find(String part, Use<T> use) throws IOException, BrokenFile {
        @Nullable String name = names.get(normal(part));
        if (name == null) {
            return Optional.empty();
        }
        try (InputStream content = new BufferedInputStream(archive.open(name))) {
            return Optional.of(use.of(new XmlElements(content, EXPECTED, LONGEST_ELEMENT_BYTES)));
        }
    }

    /** Reads a part that must be there. */
    <T> T read(String part, Use<T> use) throws IOException, BrokenFile {
        Optional<T> result = find(part, use);
        if (result.isEmpty()) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, part, EXPECTED);
        }
        return result.get();
    }

    private static String normal(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        archive.close();
        if (unpacked != null) {
            Files.deleteIfExists(unpacked);
        }
    }
}
