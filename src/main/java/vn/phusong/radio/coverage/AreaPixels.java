package vn.phusong.radio.coverage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import vn.phusong.radio.geodesy.MetricGrid;
import vn.phusong.radio.terrain.GridTerrain;

/**
 * The pixels of a grid whose signal is asked for, such as those within a province, with the ground under each. Only
 * these take memory in results; a pixel's number among them is its <em>slot</em>. Immutable.
 */
public final class AreaPixels {

    /** Slot of a cell that does not count. */
    public static final int NO_SLOT = -1;

    private final MetricGrid grid;
    private final int[] cells;
    private final int[] slots;
    private final float[] ground_m;

    /**
     * @param terrain whose grid holds {@code grid}, cell on cell
     * @param counts whether a cell of {@code grid} counts
     */
    public AreaPixels(GridTerrain terrain, MetricGrid grid, IntPredicate counts) {
        this.grid = grid;
        slots = new int[grid.size()];
        int[] found = new int[grid.size()];
        int size = 0;
        for (int cell = 0; cell < slots.length; cell++) {
            slots[cell] = NO_SLOT;
            if (counts.test(cell)) {
                slots[cell] = size;
                found[size++] = cell;
            }
        }
        cells = Arrays.copyOf(found, size);
        ground_m = new float[size];
        int column = terrain.grid().columnOf(grid);
        int row = terrain.grid().rowOf(grid);
        for (int slot = 0; slot < size; slot++) {
            ground_m[slot] = terrain.ground_m(terrain.grid()
                    .index(column + cells[slot] % grid.columns(), row + cells[slot] / grid.columns()));
        }
    }

    private AreaPixels(MetricGrid grid, int[] cells, float[] ground_m) {
        this.grid = grid;
        this.cells = cells;
        this.ground_m = ground_m;
        slots = new int[grid.size()];
        Arrays.fill(slots, NO_SLOT);
        for (int slot = 0; slot < cells.length; slot++) {
            slots[cells[slot]] = slot;
        }
    }

    /** Writes which pixels these are and the ground under each, without the grid. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(size());
        StoredArrays.write(cells, out);
        StoredArrays.write(ground_m, out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param grid of the pixels written
     */
    public static AreaPixels read(DataInput in, MetricGrid grid) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > grid.size()) {
            throw new IOException(size + " pixels among " + grid.size() + " cells");
        }
        int[] cells = new int[size];
        float[] ground_m = new float[size];
        StoredArrays.read(cells, in);
        StoredArrays.read(ground_m, in);
        return new AreaPixels(grid, cells, ground_m);
    }

    public MetricGrid grid() {
        return grid;
    }

    /** How many pixels count. */
    public int size() {
        return cells.length;
    }

    /** The cell of the grid that a slot is. */
    public int cell(int slot) {
        return cells[slot];
    }

    /** The slot of a cell of the grid, or {@link #NO_SLOT}. */
    public int slot(int cell) {
        return slots[cell];
    }

    /** Ground at the centre of a pixel in m above sea level; NaN if unknown. */
    float ground_m(int slot) {
        return ground_m[slot];
    }
}
