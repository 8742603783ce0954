package vn.phusong.planner.ingest.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.reader.Archive;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.SourceText;

/** A file of a raster dataset, which may be packed by itself: {@code N21E105.hgt}, {@code .hgt.gz}, {@code .hgt.zip}. */
final class TileFile {
    private static final Map<String, String> ENDINGS = Map.of("geotiff", "tiff?");

    private static final Pattern PACKING = Pattern.compile("(?i)\\.(gz|zip)$");

    private TileFile() {}

    /**
     * The file itself, or the tiles of a folder by name; what else lies there does not matter.
     *
     * @throws IOException if a tile is there twice, packed in two ways
     */
    static List<Path> list(Path fileOrFolder, String format) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        Pattern name = Pattern.compile("(?i).*\\." + ENDINGS.getOrDefault(format, format) + "(\\.gz|\\.zip)?");
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            List<Path> tiles = files.filter(Files::isRegularFile)
                    .filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            Map<String, Path> seen = new HashMap<>();
            for (Path tile : tiles) {
                Path other = seen.put(unpackedName(tile).toLowerCase(Locale.ROOT), tile);
                if (other != null) {
                    throw new IOException(other.getFileName() + " = " + tile.getFileName());
                }
            }
            return tiles;
        }
    }

    /** What a folder of tiles should hold, for messages. */
    static String expected(String format) {
        return "*." + (format.equals("geotiff") ? "tif" : format);
    }

    static String unpackedName(Path file) {
        return PACKING.matcher(file.getFileName().toString()).replaceFirst("");
    }

    /** The unpacked bytes. */
    static InputStream open(Path file) throws IOException {
        if (!Archive.extension(file.getFileName().toString()).equals(".zip")) {
            return SourceText.openBytes(file);
        }
        @Nullable Archive archive = null;
        try {
            archive = Archive.open(file);
            return open(archive, Archive.extension(unpackedName(file)), file);
        } catch (BrokenFile e) {
            close(archive);
            throw new IOException(file.getFileName() + ": " + e.issue().value(), e);
        } catch (IOException | RuntimeException e) {
            close(archive);
            throw e;
        }
    }

    private static InputStream open(Archive archive, String ending, Path file) throws IOException, BrokenFile {
        List<String> inside = archive.names().stream()
                .filter(name -> Archive.extension(name).equals(ending))
                .toList();
        if (inside.size() != 1) {
            throw new IOException(file.getFileName() + ": " + inside.size() + " × *" + ending);
        }
        return new FilterInputStream(archive.open(inside.get(0))) {
            @Override
            public void close() throws IOException {
                super.close();
                archive.close();
            }
        };
    }

    private static void close(@Nullable Archive archive) throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
