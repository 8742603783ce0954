package vn.phusong.planner.bench.pack;

import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Invented land without gap or overlap: hamlets of {@value #VERTICES} vertices in rows and columns, whose crooked edges
 * neighbours share; communes and the province are bounded by the same edges. Places are whole numbers of
 * 10<sup>-7</sup> degrees. Rings are closed and counter-clockwise, longitude and latitude by turns.
 */
final class HamletMesh {
    /** Of a hamlet, without the one that closes its ring: four corners and what lies between them. */
    static final int VERTICES = 50;

    private static final int BETWEEN_WEST_AND_EAST = 12;
    private static final int BETWEEN_SOUTH_AND_NORTH = 11;
    private static final long WEST = 1_046_000_000L;
    private static final long SOUTH = 203_000_000L;
    private static final int WIDTH = 25_000;
    private static final int HEIGHT = 40_000;

    /** Share of a hamlet's width or height; edges that leave a corner at such angles cannot cross. */
    private static final double CROOKEDNESS = 0.1;

    private final long seed;
    private final PackSize size;

    HamletMesh(long seed, PackSize size) {
        this.seed = seed;
        this.size = size;
    }

    int columns() {
        return size.communeColumns() * PackSize.HAMLET_COLUMNS;
    }

    int rows() {
        return size.communeRows() * PackSize.HAMLET_ROWS;
    }

    long[] hamlet(int column, int row) {
        return ring(column, row, 1, 1);
    }

    long[] commune(int communeColumn, int communeRow) {
        return ring(
                communeColumn * PackSize.HAMLET_COLUMNS,
                communeRow * PackSize.HAMLET_ROWS,
                PackSize.HAMLET_COLUMNS,
                PackSize.HAMLET_ROWS);
    }

    long[] province() {
        return ring(0, 0, columns(), rows());
    }

    /** A place by the share of the province's width and height. */
    long[] place(double eastward, double northward) {
        return new long[] {
            WEST + Math.round(eastward * columns() * WIDTH), SOUTH + Math.round(northward * rows() * HEIGHT)
        };
    }

    private long[] ring(int column, int row, int width, int height) {
        int south = width * (BETWEEN_WEST_AND_EAST + 1);
        int west = height * (BETWEEN_SOUTH_AND_NORTH + 1);
        long[] ring = new long[2 * (2 * (south + west) + 1)];
        int end = 0;
        end = chain(ring, end, width, i -> eastward(column + i, row), false);
        end = chain(ring, end, height, i -> northward(column + width, row + i), false);
        end = chain(ring, end, width, i -> eastward(column + i, row + height), true);
        end = chain(ring, end, height, i -> northward(column, row + i), true);
        ring[end] = ring[0];
        ring[end + 1] = ring[1];
        return ring;
    }

    /** Adds edges, each without its last point. @return where the ring goes on */
    private static int chain(long[] ring, int start, int edges, IntFunction<long[]> edge, boolean backward) {
        int end = start;
        for (int i = 0; i < edges; i++) {
            long[] points = edge.apply(backward ? edges - 1 - i : i);
            for (int k = 0; k < points.length - 2; k += 2) {
                int from = backward ? points.length - 2 - k : k;
                ring[end++] = points[from];
                ring[end++] = points[from + 1];
            }
        }
        return end;
    }

    /** From a corner to the one east of it, both included. */
    private long[] eastward(int column, int row) {
        SplittableRandom random = random(2L * corner(column, row));
        long[] points = new long[2 * (BETWEEN_WEST_AND_EAST + 2)];
        for (int k = 0; k < points.length / 2; k++) {
            double share = k / (BETWEEN_WEST_AND_EAST + 1.0);
            points[2 * k] = WEST + (long) column * WIDTH + Math.round(share * WIDTH);
            points[2 * k + 1] = SOUTH + (long) row * HEIGHT + Math.round(aside(share, random) * HEIGHT);
        }
        return points;
    }

    /** From a corner to the one north of it, both included. */
    private long[] northward(int column, int row) {
        SplittableRandom random = random(2L * corner(column, row) + 1);
        long[] points = new long[2 * (BETWEEN_SOUTH_AND_NORTH + 2)];
        for (int k = 0; k < points.length / 2; k++) {
            double share = k / (BETWEEN_SOUTH_AND_NORTH + 1.0);
            points[2 * k] = WEST + (long) column * WIDTH + Math.round(aside(share, random) * WIDTH);
            points[2 * k + 1] = SOUTH + (long) row * HEIGHT + Math.round(share * HEIGHT);
        }
        return points;
    }

    private static double aside(double share, SplittableRandom random) {
        double between = (2 * random.nextDouble() - 1) * CROOKEDNESS;
        return share == 0 || share == 1 ? 0 : between * StrictMath.sin(StrictMath.PI * share);
    }

    private long corner(int column, int row) {
        return (long) row * (columns() + 1) + column;
    }

    private SplittableRandom random(long edge) {
        return new SplittableRandom(seed * 1_000_003 + edge);
    }
}
