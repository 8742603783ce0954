package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.reader.SourceText;

/**
 * The files of a dataset with the hashes of their uncompressed content.
 *
 * @param hashes file → SHA-256, ordered by file name; more than one only for tiles
 */
record DatasetFiles(SortedMap<Path, String> hashes) {

    /** @throws IOException also if a compressed file is cut off or damaged */
    static DatasetFiles of(DatasetEntry entry) throws IOException {
        SortedMap<Path, String> hashes = new TreeMap<>();
        for (Path file : list(entry.path(), entry.format())) {
            try (InputStream content = SourceText.openBytes(file)) {
                hashes.put(file, new ContentDigest().addRest(content).hex());
            }
        }
        return new DatasetFiles(hashes);
    }

    private static List<Path> list(Path path, String extension) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> uncompressedName(file).toLowerCase(Locale.ROOT).endsWith("." + extension))
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
