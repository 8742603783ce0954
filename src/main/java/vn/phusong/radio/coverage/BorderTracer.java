package vn.phusong.radio.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Rings around the patches of a raster of classes, along the sides of pixels, with a vertex at every corner of a pixel:
 * so neighbours have the same vertices. A ring has its class on its left: a counter-clockwise one is a shell, a clockwise
 * one a hole. Where patches of one class meet at a corner only, rings keep them apart, so each shell encloses one patch.
 */
final class BorderTracer {
    private static final int EAST = 0;
    private static final int NORTH = 1;
    private static final int WEST = 2;
    private static final int SOUTH = 3;
    private static final int DIRECTIONS = 4;

    /** Columns and rows that a step in each direction goes on; rows grow southwards. */
    private static final int[] STEP_COLUMN = {1, 0, -1, 0};

    private static final int[] STEP_ROW = {0, -1, 0, 1};

    private final MetricGrid grid;
    private final byte[] classes;
    /** For each pixel corner a bit for each direction whose side, starting there, has been walked. */
    private final byte[] walked;

    BorderTracer(MetricGrid grid, byte[] classes) {
        this.grid = grid;
        this.classes = classes;
        this.walked = new byte[(grid.columns() + 1) * (grid.rows() + 1)];
    }

    /** All rings by class. */
    SortedMap<Integer, List<Coordinate[]>> trace() {
        SortedMap<Integer, List<Coordinate[]>> rings = new TreeMap<>();
        for (int row = 0; row <= grid.rows(); row++) {
            for (int column = 0; column <= grid.columns(); column++) {
                for (int direction = 0; direction < DIRECTIONS; direction++) {
                    byte own = left(column, row, direction);
                    if (isBorder(column, row, direction, own) && !isWalked(column, row, direction)) {
                        rings.computeIfAbsent((int) own, value -> new ArrayList<>())
                                .addAll(simple(walk(column, row, direction, own)));
                    }
                }
            }
        }
        return rings;
    }

    /** Corners as met on the way around, the first not repeated; one where patches meet may come twice. */
    private List<Coordinate> walk(int firstColumn, int firstRow, int firstDirection, byte own) {
        List<Coordinate> corners = new ArrayList<>();
        int column = firstColumn;
        int row = firstRow;
        int direction = firstDirection;
        do {
            corners.add(corner(column, row));
            walked[cornerIndex(column, row)] |= (byte) (1 << direction);
            column += STEP_COLUMN[direction];
            row += STEP_ROW[direction];
            direction = next(column, row, direction, own);
        } while (column != firstColumn || row != firstRow || direction != firstDirection);
        return corners;
    }

    /** Cuts a way around into rings that touch themselves nowhere. */
    private static List<Coordinate[]> simple(List<Coordinate> corners) {
        List<Coordinate[]> rings = new ArrayList<>();
        List<Coordinate> open = new ArrayList<>();
        Map<Coordinate, Integer> position = new HashMap<>();
        for (Coordinate corner : corners) {
            Integer met = position.get(corner);
            if (met != null) {
                List<Coordinate> loop = open.subList(met + 1, open.size());
                loop.forEach(position::remove);
                rings.add(closed(corner, loop));
                loop.clear();
            } else {
                position.put(corner, open.size());
                open.add(corner);
            }
        }
        rings.add(closed(open.get(0), open.subList(1, open.size())));
        return rings;
    }

    private static Coordinate[] closed(Coordinate first, List<Coordinate> others) {
        List<Coordinate> ring = new ArrayList<>(others.size() + 2);
        ring.add(first);
        ring.addAll(others);
        ring.add(first.copy());
        return ring.toArray(Coordinate[]::new);
    }

    /** The sharpest turn to the left that follows a border: it never crosses a corner to another patch. */
    private int next(int column, int row, int direction, byte own) {
        for (int turn = 1; turn >= -1; turn--) {
            int tried = Math.floorMod(direction + turn, DIRECTIONS);
            if (isBorder(column, row, tried, own)) {
                return tried;
            }
        }
        throw new IllegalStateException("a border ends at the corner " + column + ", " + row);
    }

    private boolean isBorder(int column, int row, int direction, byte own) {
        return own != ClassPolygons.OUTSIDE
                && left(column, row, direction) == own
                && right(column, row, direction) != own;
    }

    private boolean isWalked(int column, int row, int direction) {
        return (walked[cornerIndex(column, row)] & 1 << direction) != 0;
    }

    /** Class of the pixel to the left of a side that starts at a corner. */
    private byte left(int column, int row, int direction) {
        return switch (direction) {
            case EAST -> at(column, row - 1);
            case NORTH -> at(column - 1, row - 1);
            case WEST -> at(column - 1, row);
            default -> at(column, row);
        };
    }

    private byte right(int column, int row, int direction) {
        return switch (direction) {
            case EAST -> at(column, row);
            case NORTH -> at(column, row - 1);
            case WEST -> at(column - 1, row - 1);
            case SOUTH -> at(column - 1, row);
            default -> throw new IllegalArgumentException("no direction " + direction);
        };
    }

    private byte at(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < grid.columns() && row < grid.rows();
        return inside ? classes[grid.index(column, row)] : ClassPolygons.OUTSIDE;
    }

    private int cornerIndex(int column, int row) {
        return row * (grid.columns() + 1) + column;
    }

    private Coordinate corner(int column, int row) {
        return new Coordinate(
                grid.west_m() + column * grid.posting_m(), grid.north_m() - row * grid.posting_m());
    }
}
