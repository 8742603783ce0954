package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceText;

/**
 * The files of a dataset with the hashes of their uncompressed content.
 *
 * @param hashes file → SHA-256, ordered by file name; more than one for tiles, and for formats of several files
 */
record DatasetFiles(SortedMap<Path, String> hashes) {

    /** @throws IOException also if a compressed file is cut off or damaged */
    static DatasetFiles of(DatasetEntry entry, Formats formats) throws IOException {
        return of(entry.path(), entry.format(), formats);
    }

    static DatasetFiles of(List<Path> files) throws IOException {
        SortedMap<Path, String> hashes = new TreeMap<>();
        for (Path file : files) {
            try (InputStream content = SourceText.openBytes(file)) {
                hashes.put(file, new ContentDigest().addRest(content).hex());
            }
        }
        return new DatasetFiles(hashes);
    }

    /** @param path the file or, for tiles, the folder */
    static DatasetFiles of(Path path, String format, Formats formats) throws IOException {
        return of(list(path, format, formats));
    }

    private static List<Path> list(Path path, String format, Formats formats) throws IOException {
        Optional<RowReader> reader = formats.find(format);
        if (reader.isPresent()) {
            return reader.get().parts(path);
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> uncompressedName(file).toLowerCase(Locale.ROOT).endsWith("." + format))
                    .toList();
        }
    }

    static String uncompressedName(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /** One hash for all: names and contents. */
    String hash() {
        ContentDigest digest = new ContentDigest();
        for (Map.Entry<Path, String> file : hashes.entrySet()) {
            digest.add(uncompressedName(file.getKey())).add(file.getValue());
        }
        return digest.hex();
    }
}
