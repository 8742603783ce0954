package vn.phusong.planner.ingest.reader;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import vn.phusong.planner.ingest.IngestIssue;

/** Opens files of a pack: unpacked if they end in {@code .gz}; text strictly as UTF-8 and without byte order mark. */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** The uncompressed bytes. */
    public static InputStream openBytes(Path file) throws IOException {
        InputStream stored = new BufferedInputStream(Files.newInputStream(file));
        if (!file.getFileName().toString().endsWith(".gz")) {
            return stored;
        }
        try {
            return new GZIPInputStream(stored);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /**
     * The text from its first character that is no white space on.
     *
     * @return a reader that throws {@link java.nio.charset.CharacterCodingException} where the file is not UTF-8
     * @throws BrokenFile if there is nothing but white space
     */
    static Reader open(Path file) throws IOException, BrokenFile {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                openBytes(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            requireText(reader);
            return reader;
        } catch (IOException | BrokenFile e) {
            reader.close();
            throw e;
        }
    }

    /** Where a file that is not UTF-8 ceases to be: readers run ahead, so they cannot tell. */
    static long lineOfFirstMalformedByte(Path file) throws IOException {
        byte[] bytes;
        try (InputStream content = openBytes(file)) {
            bytes = content.readAllBytes();
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(rest, characters, true);
        long line = 1;
        for (int i = 0; i < rest.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static void requireText(BufferedReader reader) throws IOException, BrokenFile {
        reader.mark(1);
        int first = reader.read();
        if (first < 0) {
            throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, null);
        }
        reader.reset();
    }
}
