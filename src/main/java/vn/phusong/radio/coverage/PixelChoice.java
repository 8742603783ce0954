package vn.phusong.radio.coverage;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.geodesy.MetricGrid;

/** Which pixels of an area are to be computed: all, or some and the rectangle around them. */
final class PixelChoice {

    private final MetricGrid area;
    private final @Nullable BitSet slots;

    private PixelChoice(MetricGrid area, @Nullable BitSet slots) {
        this.area = area;
        this.slots = slots;
    }

    static PixelChoice all(AreaPixels pixels) {
        return new PixelChoice(pixels.grid(), null);
    }

    /** @param slots at least one; not to be changed any more */
    static PixelChoice of(AreaPixels pixels, BitSet slots) {
        MetricGrid grid = pixels.grid();
        int west = Integer.MAX_VALUE;
        int north = Integer.MAX_VALUE;
        int east = -1;
        int south = -1;
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            int column = pixels.cell(slot) % grid.columns();
            int row = pixels.cell(slot) / grid.columns();
            west = Math.min(west, column);
            east = Math.max(east, column);
            north = Math.min(north, row);
            south = Math.max(south, row);
        }
        return new PixelChoice(grid.part(west, north, east - west + 1, south - north + 1), slots);
    }

    /** Holds them all. */
    MetricGrid area() {
        return area;
    }

    boolean holds(int slot) {
        return slots == null || slots.get(slot);
    }
}
