package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** @throws IOException also if a compressed file is cut off or damaged, or one tile is there twice */
    static DatasetFiles of(DatasetEntry entry, Formats formats) throws IOException {
        return of(entry.path(), entry.format(), formats);
    }

    /** Of rasters' files. */
    static DatasetFiles of(List<Path> tiles) throws IOException {
        return of(tiles, TileFile::open);
    }

    /** @param path the file or, for tiles, the folder */
    static DatasetFiles of(Path path, String format, Formats formats) throws IOException {
        Optional<RowReader> reader = formats.find(format);
        return reader.isPresent()
                ? of(reader.get().parts(path), SourceText::openBytes)
                : of(TileFile.list(path, format), TileFile::open);
    }

    private interface Opening {
        InputStream open(Path file) throws IOException;
    }

    private static DatasetFiles of(List<Path> files, Opening opening) throws IOException {
        SortedMap<Path, String> hashes = new TreeMap<>();
        for (Path file : files) {
            try (InputStream content = opening.open(file)) {
                hashes.put(file, new ContentDigest().addRest(content).hex());
            }
        }
        return new DatasetFiles(hashes);
    }

    /** One hash for all: names and contents. */
    String hash() {
        ContentDigest digest = new ContentDigest();
        for (Map.Entry<Path, String> file : hashes.entrySet()) {
            digest.add(TileFile.unpackedName(file.getKey())).add(file.getValue());
        }
        return digest.hex();
    }
}
