package vn.phusong.planner.elevation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phusong.radio.terrain.ClutterClass;
import vn.phusong.radio.terrain.ClutterModel;

/** Reads a clutter model from a GeoTIFF of class numbers. Cells without data are open. */
public final class ClutterReader {

    private ClutterReader() {}

    /**
     * Reads a file that tells its reference system; classes have their default heights.
     *
     * @param file the file, or a folder that holds only this raster
     * @param classes what each number in the file stands for
     * @throws TerrainFileException if the file cannot be used or holds a number without a class
     */
    public static ClutterModel read(Path file, Map<Integer, ClutterClass> classes) {
        return read(file, classes, Map.of(), Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param file the file, or a folder that holds only this raster
     * @param classes what each number in the file stands for
     * @param declaredCrs counts where the file does not tell its reference system; empty if there is none
     * @throws TerrainFileException if the file cannot be used or holds a number without a class
     */
    public static ClutterModel read(Path file, Map<Integer, ClutterClass> classes, Optional<String> declaredCrs) {
        return read(file, classes, Map.of(), declaredCrs);
    }

    /**
     * Reads a file.
     *
     * @param file the file, or a folder that holds only this raster
     * @param classes what each number in the file stands for
     * @param heights_m representative height in m of the classes that differ from their default
     */
    public static ClutterModel read(
            Path file, Map<Integer, ClutterClass> classes, Map<ClutterClass, Double> heights_m) {
        return read(file, classes, heights_m, Optional.empty());
    }

    private static ClutterModel read(
            Path file,
            Map<Integer, ClutterClass> classes,
            Map<ClutterClass, Double> heights_m,
            Optional<String> declaredCrs) {
        Path only = only(file);
        CellRaster raster = TerrainFiles.open(only, declaredCrs).raster();
        byte[] ordinals = new byte[raster.values().length];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = (byte) clutter(only, raster.values()[i], classes).ordinal();
        }
        return new ClutterModel(raster.grid(), ordinals, heights_m, ContentHash.of(raster.frame(), ordinals));
    }

    private static Path only(Path fileOrFolder) {
        List<Path> files = TerrainFiles.list(fileOrFolder);
        if (files.size() > 1) {
            throw new TerrainFileException(TerrainFault.SEVERAL_FILES, fileOrFolder, files.toString());
        }
        return files.get(0);
    }

    private static ClutterClass clutter(Path file, float value, Map<Integer, ClutterClass> classes) {
        if (Float.isNaN(value)) {
            return ClutterClass.OPEN;
        }
        ClutterClass clutter = value == (int) value ? classes.get((int) value) : null;
        if (clutter == null) {
            String number = value == (int) value ? Integer.toString((int) value) : Float.toString(value);
            throw new TerrainFileException(TerrainFault.UNMAPPED_CLASS, file, number);
        }
        return clutter;
    }
}
