package vn.phusong.radio.terrain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Clutter class and representative clutter height of a region, by the nearest point of a grid;
 * places outside the grid are open. Immutable, safe for concurrent use.
 */
public final class ClutterModel {

    private static final ClutterClass[] CLASSES = ClutterClass.values();

    private static final ClutterModel NONE = new ClutterModel(
            new GeographicGrid(0, 0, 1, 1, 2, 2), filled(4, ClutterClass.OPEN), Map.of(), "none");

    private final CellGrid grid;
    private final byte[] classes;
    private final int columns;
    private final int rows;
    private final double[] height_m = new double[CLASSES.length];
    private final String contentHash;

    /**
     * @param classes ordinals of {@link ClutterClass}, row-major, north-western point first; not to be
     *     changed afterwards
     * @param heights_m representative height in m of classes that differ from their default
     */
    public ClutterModel(CellGrid grid, byte[] classes, Map<ClutterClass, Double> heights_m, String contentHash) {
        if (classes.length != grid.size()) {
            throw new IllegalArgumentException(
                    "a grid of " + grid.size() + " points cannot take " + classes.length + " classes");
        }
        this.grid = grid;
        this.columns = grid.columns();
        this.rows = grid.rows();
        this.classes = classes;
        this.contentHash = contentHash;
        for (ClutterClass clutter : CLASSES) {
            double height = heights_m.getOrDefault(clutter, clutter.defaultHeight_m());
            if (!(height >= 0 && height <= 100)) {
                throw new IllegalArgumentException("clutter height of " + clutter + " must be 0..100 m, not " + height);
            }
            height_m[clutter.ordinal()] = height;
        }
    }

    /** No clutter data: open everywhere. */
    public static ClutterModel none() {
        return NONE;
    }

    /** Class at a place; open outside the grid. */
    public ClutterClass classAt(double lon_deg, double lat_deg) {
        return CLASSES[ordinalAt(lon_deg, lat_deg)];
    }

    /** Representative clutter height at a place in m above ground. */
    public double height_m(double lon_deg, double lat_deg) {
        return height_m[ordinalAt(lon_deg, lat_deg)];
    }

    /** Representative height in m by class. */
    public Map<ClutterClass, Double> heights_m() {
        Map<ClutterClass, Double> heights = new EnumMap<>(ClutterClass.class);
        for (ClutterClass clutter : CLASSES) {
            heights.put(clutter, height_m[clutter.ordinal()]);
        }
        return heights;
    }

    public CellGrid grid() {
        return grid;
    }

    public String contentHash() {
        return contentHash;
    }

    /** Representative clutter height at a position in cells, in m above ground. */
    double heightAtCell_m(double column, double row) {
        return height_m[ordinalAtCell(column, row)];
    }

    private int ordinalAt(double lon_deg, double lat_deg) {
        return ordinalAtCell(grid.column(lon_deg, lat_deg), grid.row(lon_deg, lat_deg));
    }

    private int ordinalAtCell(double column, double row) {
        double x = column + 0.5;
        double y = row + 0.5;
        if (!(x >= 0 && y >= 0 && x < columns && y < rows)) {
            return ClutterClass.OPEN.ordinal();
        }
        return classes[(int) y * columns + (int) x];
    }

    private static byte[] filled(int size, ClutterClass clutter) {
        byte[] classes = new byte[size];
        Arrays.fill(classes, (byte) clutter.ordinal());
        return classes;
    }
}
