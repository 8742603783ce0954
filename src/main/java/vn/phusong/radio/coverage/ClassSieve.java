package vn.phusong.radio.coverage;

import java.util.Arrays;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Takes specks out of a raster of classes: a patch (pixels of one class that share sides) of fewer pixels than asked
 * becomes part of the neighbour with which it shares the longest border, of equal ones the lower class. What lies outside
 * the raster's area is no patch and takes none in.
 */
final class ClassSieve {

    private final MetricGrid grid;
    private final byte[] classes;
    private final int leastPixels;
    private final int[] stack;
    private final boolean[] seen;

    private ClassSieve(MetricGrid grid, byte[] classes, int leastPixels) {
        this.grid = grid;
        this.classes = classes;
        this.leastPixels = leastPixels;
        this.stack = new int[grid.size()];
        this.seen = new boolean[grid.size()];
    }

    /**
     * The raster without specks.
     *
     * @param classes 0..126 row by row, {@link ClassPolygons#OUTSIDE} where the raster does not count; not changed
     * @param leastPixels of a patch that stays; a patch without a neighbour stays, too
     */
    static byte[] sieve(MetricGrid grid, byte[] classes, int leastPixels) {
        ClassSieve sieve = new ClassSieve(grid, classes.clone(), leastPixels);
        sieve.run();
        return sieve.classes;
    }

    /** In the order of the cells, so that the result depends on nothing else. */
    private void run() {
        for (int cell = 0; cell < classes.length; cell++) {
            if (!seen[cell] && classes[cell] != ClassPolygons.OUTSIDE) {
                int size = collect(cell);
                if (size < leastPixels) {
                    absorb(size);
                }
            }
        }
    }

    /** Fills the stack with a patch. */
    private int collect(int first) {
        byte wanted = classes[first];
        int size = 0;
        stack[size++] = first;
        seen[first] = true;
        for (int next = 0; next < size; next++) {
            for (int side = 0; side < 4; side++) {
                int neighbour = neighbour(stack[next], side);
                if (neighbour >= 0 && !seen[neighbour] && classes[neighbour] == wanted) {
                    seen[neighbour] = true;
                    stack[size++] = neighbour;
                }
            }
        }
        return size;
    }

    private void absorb(int size) {
        byte own = classes[stack[0]];
        int[] borders = new int[Byte.MAX_VALUE];
        for (int i = 0; i < size; i++) {
            for (int side = 0; side < 4; side++) {
                int neighbour = neighbour(stack[i], side);
                if (neighbour >= 0 && classes[neighbour] != own && classes[neighbour] != ClassPolygons.OUTSIDE) {
                    borders[classes[neighbour]]++;
                }
            }
        }
        int longest = Arrays.stream(borders).max().orElse(0);
        if (longest == 0) {
            return;
        }
        byte taker = 0;
        while (borders[taker] != longest) {
            taker++;
        }
        for (int i = 0; i < size; i++) {
            classes[stack[i]] = taker;
        }
    }

    /** The cell beside another, or -1. */
    private int neighbour(int cell, int side) {
        int column = cell % grid.columns() + (side == 0 ? 1 : side == 1 ? -1 : 0);
        int row = cell / grid.columns() + (side == 2 ? 1 : side == 3 ? -1 : 0);
        boolean inside = column >= 0 && row >= 0 && column < grid.columns() && row < grid.rows();
        return inside ? grid.index(column, row) : -1;
    }
}
