package vn.phusong.planner.ingest.reader;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.phusong.planner.ingest.IngestIssue;

/**
 * A zip file of somebody else. Nothing is ever written to a path it names; entries are inflated once to check length
 * and checksum, with limits, before they are handed out.
 */
public final class Archive implements Closeable {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final long HIGHEST_RATIO = 200;
    /** Small tables of blanks shrink beyond any ratio without harm. */
    private static final long RATIO_COUNTS_FROM = 64L << 20;

    private static final Pattern NESTED = Pattern.compile("(?i).*\\.(zip|kmz|7z|rar|tar|gz|tgz|bz2|xz)");
    private static final Pattern OUTSIDE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

    private final ZipFile zip;
    private final List<String> names;
    private final Set<String> checked = new HashSet<>();
    private long inflated;

    private Archive(ZipFile zip, boolean nestedAllowed) throws BrokenFile {
        this.zip = zip;
        if (zip.size() > MOST_ENTRIES) {
            throw unsafe(zip.size() + " entries", "≤ " + MOST_ENTRIES);
        }
        this.names = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !isOfMacOs(name))
                .toList();
        for (String name : names) {
            if (OUTSIDE.matcher(name).matches()) {
                throw unsafe(name, "no path outside the archive");
            }
            if (!nestedAllowed && NESTED.matcher(name).matches()) {
                throw new BrokenFile(FormatIssue.NESTED_ARCHIVE, null, name, "*.shp *.dbf *.prj | *.kml");
            }
        }
    }

    /** @throws BrokenFile if it is no archive, or one that must not be unpacked */
    public static Archive open(Path file) throws IOException, BrokenFile {
        return open(file, false);
    }

    /** The same for an archive of files that may be archives themselves: whoever opens these sets limits again. */
    public static Archive openWithNested(Path file) throws IOException, BrokenFile {
        return open(file, true);
    }

    private static Archive open(Path file, boolean nestedAllowed) throws IOException, BrokenFile {
        ZipFile zip = openZip(file);
        try {
            return new Archive(zip, nestedAllowed);
        } catch (BrokenFile | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile openZip(Path file) throws IOException, BrokenFile {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | EOFException e) {
            try {
                // Names in an old code page: only their ends matter.
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException | EOFException again) {
                throw new BrokenFile(IngestIssue.BROKEN_FILE, null, e.getMessage(), "ZIP");
            }
        }
    }

    /** Files, without the shadow files of macOS. */
    public List<String> names() {
        return names;
    }

    /** @param name one of {@link #names} */
    public InputStream open(String name) throws IOException, BrokenFile {
        ZipEntry entry = zip.getEntry(name);
        try {
            if (checked.add(name)) {
                check(entry);
            }
            return zip.getInputStream(entry);
        } catch (ZipException | EOFException e) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, name + ": " + e.getMessage(), "ZIP");
        }
    }

    private void check(ZipEntry entry) throws IOException, BrokenFile {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                length += read;
                inflated += read;
                if (inflated > MOST_BYTES) {
                    throw unsafe(entry.getName() + " > " + (MOST_BYTES >> 20) + " MiB", "≤ 2 GiB");
                }
                if (length > RATIO_COUNTS_FROM && length > HIGHEST_RATIO * entry.getCompressedSize()) {
                    throw unsafe(entry.getName(), "≤ " + HIGHEST_RATIO + " : 1");
                }
            }
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw new BrokenFile(IngestIssue.BROKEN_FILE, null, entry.getName() + ": CRC", "ZIP");
            }
        }
    }

    private static boolean isOfMacOs(String name) {
        return name.startsWith("__MACOSX/") || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
    }

    private static BrokenFile unsafe(String value, String expected) {
        return new BrokenFile(FormatIssue.UNSAFE_ARCHIVE, null, value, expected);
    }

    /** The end of a name, in small letters and with its dot; empty if it has none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
