package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a reader tells its files by.
 *
 * @param name in small letters, without {@code .gz}
 * @param start its first bytes, unpacked
 * @param entries names of the files in it, in small letters, if it is a zip archive or a folder; else empty
 */
public record FileHead(String name, byte[] start, List<String> entries) {
    private static final int LENGTH = 1 << 10;

    /** @throws BrokenFile if it is an archive that cannot or must not be unpacked */
    public static FileHead of(Path file) throws IOException, BrokenFile {
        return of(file, false);
    }

    /** Of what may be the archive of a whole pack, with archives in it. */
    public static FileHead ofPack(Path file) throws IOException, BrokenFile {
        return of(file, true);
    }

    private static FileHead of(Path file, boolean nestedAllowed) throws IOException, BrokenFile {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (Files.isDirectory(file)) {
            try (Stream<Path> content = Files.list(file)) {
                return new FileHead(name, new byte[0], content.map(each -> small(each.getFileName().toString()))
                        .sorted()
                        .toList());
            }
        }
        byte[] start;
        try (InputStream bytes = SourceText.openBytes(file)) {
            start = bytes.readNBytes(LENGTH);
        }
        return new FileHead(name, start, startsWith(start, "PK\u0003\u0004") ? entries(file, nestedAllowed) : List.of());
    }

    private static List<String> entries(Path file, boolean nestedAllowed) throws IOException, BrokenFile {
        try (Archive archive = nestedAllowed ? Archive.openWithNested(file) : Archive.open(file)) {
            return archive.names().stream().map(FileHead::small).toList();
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean endsWith(String... extensions) {
        return Stream.of(extensions).anyMatch(name::endsWith);
    }

    /** @param characters ASCII */
    public boolean startsWith(String characters) {
        return startsWith(start, characters);
    }

    /** Whether an archive or folder holds a file with this ending. */
    public boolean holds(String extension) {
        return entries.stream().anyMatch(entry -> entry.endsWith(extension));
    }

    /** Its start as text, byte by byte. */
    public String text() {
        return new String(start, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] start, String characters) {
        byte[] expected = characters.getBytes(StandardCharsets.ISO_8859_1);
        return start.length >= expected.length
                && Arrays.equals(start, 0, expected.length, expected, 0, expected.length);
    }
}
