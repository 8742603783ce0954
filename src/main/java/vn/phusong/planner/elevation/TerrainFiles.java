package vn.phusong.planner.elevation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and opens terrain files by name. */
final class TerrainFiles {

    private TerrainFiles() {}

    /** The file itself, or all terrain files of a folder by name; what else lies there does not matter. */
    static List<Path> list(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            throw new TerrainFileException(
                    TerrainFault.NOT_FOUND, fileOrFolder, fileOrFolder.toAbsolutePath().toString());
        }
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> entries = Files.list(fileOrFolder)) {
            List<Path> files = entries.filter(file -> isHgt(file) || isGeoTiff(file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new TerrainFileException(
                        TerrainFault.EMPTY_FOLDER, fileOrFolder, fileOrFolder.toAbsolutePath().toString());
            }
            return files;
        } catch (IOException e) {
            throw new TerrainFileException(TerrainFault.UNREADABLE, fileOrFolder, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads one file.
     *
     * @param declaredCrs counts where the file does not tell its reference system; empty if there is none
     */
    static TerrainBand open(Path file, Optional<String> declaredCrs) {
        if (isHgt(file)) {
            return HgtTile.read(file);
        }
        if (isGeoTiff(file)) {
            return GeoTiffBand.read(file, declaredCrs);
        }
        throw new TerrainFileException(TerrainFault.UNKNOWN_FORMAT, file, file.getFileName().toString());
    }

    static boolean isHgt(Path file) {
        return name(file).endsWith(".hgt");
    }

    private static boolean isGeoTiff(Path file) {
        return name(file).endsWith(".tif") || name(file).endsWith(".tiff");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
