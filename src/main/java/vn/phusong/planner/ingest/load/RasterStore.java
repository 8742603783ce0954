package vn.phusong.planner.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phusong.planner.database.DataFolder;

/**
 * Raster files below the data folder, in one folder for each content: {@code rasters/HASH/NAME.tif}. A folder holds only
 * the rasters themselves, since a stray {@code .prj} beside a GeoTIFF would overrule its own reference system.
 */
@Component
class RasterStore {
    private static final String ROOT = "rasters";

    private final DataFolder dataFolder;
    private final List<Path> added = new ArrayList<>();

    RasterStore(DataFolder dataFolder) {
        this.dataFolder = dataFolder;
    }

    /**
     * Copies the files, uncompressed, unless the same are there.
     *
     * @return their folder, relative to the data folder
     */
    synchronized String keep(DatasetFiles files) throws IOException {
        String relative = ROOT + "/" + files.hash();
        Path folder = dataFolder.resolve(relative);
        if (Files.isDirectory(folder)) {
            return relative;
        }
        Path root = Files.createDirectories(dataFolder.resolve(ROOT));
        Path draft = Files.createTempDirectory(root, "draft-");
        for (Path file : files.hashes().keySet()) {
            try (InputStream content = TileFile.open(file)) {
                Files.copy(content, draft.resolve(TileFile.unpackedName(file)));
            }
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        added.add(folder);
        return relative;
    }

    /** The files of a folder, by name. */
    List<Path> list(String relative) throws IOException {
        try (Stream<Path> files = Files.list(dataFolder.resolve(relative))) {
            return files.sorted().toList();
        }
    }

    /** Whether a folder holds the very files it was made with: it is named by their content. */
    boolean isWhole(String relative) {
        Path folder = dataFolder.resolve(relative);
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try {
            return (ROOT + "/" + DatasetFiles.of(list(relative)).hash()).equals(relative);
        } catch (IOException e) {
            return false;
        }
    }

    /** Forgets which folders are new: the load that brought them is accepted. */
    synchronized void commit() {
        added.clear();
    }

    /** Removes the folders that a rejected load brought. */
    synchronized void rollback() {
        for (Path folder : added) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        added.clear();
    }
}
