package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The encoding of a table in text: UTF-16 where a byte order mark says so; UTF-8 where it can be; else as declared. */
final class CsvEncoding {
    /** What {@code encoding:} in {@code pack.yaml} may say. */
    static final String DECLARABLE = "(?i)utf-8|utf-16le|utf-16be|windows-1258";

    private CsvEncoding() {}

    /** @param declared matches {@link #DECLARABLE} */
    static Charset of(Path file, Optional<String> declared) throws IOException {
        try (InputStream bytes = SourceText.openBytes(file)) {
            int first = bytes.read();
            int second = bytes.read();
            if (first == 0xFF && second == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return declared.isPresent() && SourceText.findMalformedLine(file, StandardCharsets.UTF_8).isPresent()
                ? Charset.forName(declared.get().toUpperCase(Locale.ROOT))
                : StandardCharsets.UTF_8;
    }
}
