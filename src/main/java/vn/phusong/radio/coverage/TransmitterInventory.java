package vn.phusong.radio.coverage;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.linkbudget.Technology;

/**
 * All cells of a run; a cell's position in the list is its index in results and settles ties. Immutable.
 *
 * <p>Levels are kept by <em>channel</em>: one operator with one technology. Channels are numbered
 * operator by operator, technologies in the order of {@link Technology}.
 */
public final class TransmitterInventory {

    private static final int TECHNOLOGIES = Technology.values().length;

    private final int operators;
    private final List<TransmitterCell> cells;
    private final BitSet off;

    /** @param operators number of operators, also of those without cells */
    public TransmitterInventory(int operators, List<TransmitterCell> cells) {
        this(operators, cells, new BitSet());
    }

    private TransmitterInventory(int operators, List<TransmitterCell> cells, BitSet off) {
        this.operators = operators;
        this.cells = List.copyOf(cells);
        this.off = off;
        for (TransmitterCell cell : this.cells) {
            if (cell.operator() >= operators) {
                throw new IllegalArgumentException(
                        "operator index " + cell.operator() + " of a cell is beyond the " + operators + " operators");
            }
        }
    }

    /**
     * The inventory after a change. Cells keep their indexes: what is removed stays in the list, switched off, and
     * what is added comes after all others.
     */
    public TransmitterInventory changed(BitSet removed, List<TransmitterCell> added) {
        if (removed.length() > cells.size()) {
            throw new IllegalArgumentException(
                    "no cell " + (removed.length() - 1) + " among " + cells.size() + " can be removed");
        }
        BitSet allOff = (BitSet) off.clone();
        allOff.or(removed);
        return new TransmitterInventory(
                operators, Stream.concat(cells.stream(), added.stream()).toList(), allOff);
    }

    /** Only what was added to a former inventory, under the same indexes. */
    TransmitterInventory onlyBeyond(TransmitterInventory former) {
        BitSet others = (BitSet) off.clone();
        others.set(0, former.cells.size());
        return new TransmitterInventory(operators, cells, others);
    }

    /** Only the cells at some places, under the same indexes. */
    TransmitterInventory atPlaces(Set<LonLat> places) {
        BitSet others = (BitSet) off.clone();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!places.contains(cells.get(cell).location())) {
                others.set(cell);
            }
        }
        return new TransmitterInventory(operators, cells, others);
    }

    /** Only the cells of some channels, under the same indexes. */
    TransmitterInventory ofChannels(BitSet channels) {
        BitSet others = (BitSet) off.clone();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!channels.get(channel(cells.get(cell)))) {
                others.set(cell);
            }
        }
        return new TransmitterInventory(operators, cells, others);
    }

    public int operators() {
        return operators;
    }

    /** All, those switched off too. */
    public List<TransmitterCell> cells() {
        return cells;
    }

    /** Whether a cell radiates. */
    public boolean isOn(int cell) {
        return !off.get(cell);
    }

    /** Number of channels. */
    public int channels() {
        return operators * TECHNOLOGIES;
    }

    /** Number of the channel of an operator and technology. */
    public static int channel(int operator, Technology technology) {
        return operator * TECHNOLOGIES + technology.ordinal();
    }

    /** The technology of a channel. */
    public static Technology technology(int channel) {
        return Technology.values()[channel % TECHNOLOGIES];
    }

    static int channel(TransmitterCell cell) {
        return channel(cell.operator(), cell.technology());
    }
}
