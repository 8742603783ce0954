package vn.phusong.planner.ingest.reader;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import vn.phusong.planner.ingest.IngestIssue;

/** Opens files of a pack: unpacked if they end in {@code .gz}; text strictly as UTF-8 and without byte order mark. */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** An archive that unpacks to more is a mistake or an attack. The system property sets another limit. */
    private static final long MOST_UNPACKED_BYTES = 2L << 30;

    private static final String MOST_UNPACKED_BYTES_PROPERTY = "phusong.most-unpacked-bytes";

    private static final int CHUNK_BYTES = 1 << 16;

    private SourceText() {}

    /**
     * The uncompressed bytes.
     *
     * @return a stream that throws {@link UnpackedTooLarge} where an archive unpacks to too much
     */
    public static InputStream openBytes(Path file) throws IOException {
        InputStream stored = new BufferedInputStream(Files.newInputStream(file));
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return stored;
        }
        try {
            return new UnpackedStream(
                    new GZIPInputStream(stored), Long.getLong(MOST_UNPACKED_BYTES_PROPERTY, MOST_UNPACKED_BYTES));
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /**
     * The text from its first character that is no white space on.
     *
     * @param expected for the issue: what the file should hold
     * @return a reader that throws {@link java.nio.charset.CharacterCodingException} where the file is not UTF-8
     * @throws BrokenFile if there is nothing but white space
     */
    static Reader open(Path file, String expected) throws IOException, BrokenFile {
        return open(file, expected, StandardCharsets.UTF_8);
    }

    /** The same for another encoding. */
    static BufferedReader open(Path file, String expected, Charset encoding) throws IOException, BrokenFile {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                openBytes(file),
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            requireText(reader, expected);
            return reader;
        } catch (IOException | BrokenFile e) {
            reader.close();
            throw e;
        }
    }

    /** Where a file that is not UTF-8 ceases to be: readers run ahead, so they cannot tell. */
    public static long lineOfFirstMalformedByte(Path file) throws IOException {
        return findMalformedLine(file, StandardCharsets.UTF_8).orElse(1);
    }

    /** The first line that is not in an encoding. */
    static OptionalLong findMalformedLine(Path file, Charset encoding) throws IOException {
        CharsetDecoder decoder = encoding.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK_BYTES);
        CharBuffer characters = CharBuffer.allocate(CHUNK_BYTES);
        long line = 1;
        try (InputStream content = openBytes(file)) {
            boolean atEnd = false;
            while (!atEnd) {
                int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
                atEnd = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), atEnd);
                line += characters.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return OptionalLong.of(line);
                }
                bytes.compact();
            }
        }
        return OptionalLong.empty();
    }

    private static void requireText(BufferedReader reader, String expected) throws IOException, BrokenFile {
        reader.mark(1);
        int first = reader.read();
        if (first < 0) {
            throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, expected);
        }
        reader.reset();
    }
}
