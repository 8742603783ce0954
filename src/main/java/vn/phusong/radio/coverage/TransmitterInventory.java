package vn.phusong.radio.coverage;

import java.util.List;
import vn.phusong.radio.linkbudget.Technology;

/**
 * All cells of a run; a cell's position in the list is its index in results and settles ties. Immutable.
 *
 * <p>Levels are kept by <em>channel</em>: one operator with one technology. Channels are numbered
 * operator by operator, technologies in the order of {@link Technology}.
 *
 * @param operators number of operators, also of those without cells
 */
public record TransmitterInventory(int operators, List<TransmitterCell> cells) {

    private static final int TECHNOLOGIES = Technology.values().length;

    public TransmitterInventory {
        cells = List.copyOf(cells);
        for (TransmitterCell cell : cells) {
            if (cell.operator() >= operators) {
                throw new IllegalArgumentException(
                        "operator index " + cell.operator() + " of a cell is beyond the " + operators + " operators");
            }
        }
    }

    /** Number of channels. */
    public int channels() {
        return operators * TECHNOLOGIES;
    }

    /** Number of the channel of an operator and technology. */
    public static int channel(int operator, Technology technology) {
        return operator * TECHNOLOGIES + technology.ordinal();
    }

    static int channel(TransmitterCell cell) {
        return channel(cell.operator(), cell.technology());
    }
}
