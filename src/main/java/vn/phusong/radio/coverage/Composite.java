package vn.phusong.radio.coverage;

import vn.phusong.radio.linkbudget.Technology;

/**
 * One technology over an area as one operator gives it, or the best of all operators, or the second best: the level that
 * at least two of them reach. A view of levels, computed pixel by pixel when asked; safe for concurrent use.
 */
public final class Composite {

    private final AreaLevels levels;
    private final int[] channels;
    private final int rank;

    private Composite(AreaLevels levels, int[] channels, int rank) {
        this.levels = levels;
        this.channels = channels;
        this.rank = rank;
    }

    /** What one operator gives. */
    public static Composite ofOperator(AreaLevels levels, int operator, Technology technology) {
        return new Composite(levels, new int[] {TransmitterInventory.channel(operator, technology)}, 0);
    }

    /** The best of all operators. */
    public static Composite ofAny(AreaLevels levels, Technology technology) {
        return new Composite(levels, all(levels, technology), 0);
    }

    /** The best but one of all operators. */
    public static Composite ofAtLeastTwo(AreaLevels levels, Technology technology) {
        return new Composite(levels, all(levels, technology), 1);
    }

    private static int[] all(AreaLevels levels, Technology technology) {
        int operators = levels.channels() / Technology.values().length;
        int[] channels = new int[operators];
        for (int operator = 0; operator < operators; operator++) {
            channels[operator] = TransmitterInventory.channel(operator, technology);
        }
        return channels;
    }

    public AreaPixels pixels() {
        return levels.pixels();
    }

    /** Level in hundredths of dBm; {@link AreaLevels#NO_LEVEL} where no known cell reaches so far. */
    public short level_cdBm(int slot) {
        int channel = ranked(slot);
        return channel < 0 ? AreaLevels.NO_LEVEL : levels.level_cdBm(channel, slot);
    }

    /** Index of the cell that gives the level, -1 without any. */
    public int server(int slot) {
        int channel = ranked(slot);
        return channel < 0 ? -1 : levels.server(channel, slot);
    }

    /** How many cells reach the technology's threshold, whichever of the operators'. */
    public int servers(int slot) {
        int servers = 0;
        for (int channel : channels) {
            servers += levels.servers(channel, slot);
        }
        return servers;
    }

    /** Whether cells whose terrain is not known could have given a better level. */
    public boolean isUnknown(int slot) {
        return possible_cdBm(slot) > level_cdBm(slot);
    }

    /** The most the level could be if all unknown paths were in free space. */
    public short possible_cdBm(int slot) {
        short best = AreaLevels.NO_LEVEL;
        short second = AreaLevels.NO_LEVEL;
        for (int channel : channels) {
            short possible = levels.possible_cdBm(channel, slot);
            if (possible > best) {
                second = best;
                best = possible;
            } else if (possible > second) {
                second = possible;
            }
        }
        return rank == 0 ? best : second;
    }

    /** The channel at this view's rank; of equal levels the one whose cell comes first is better; -1 without any. */
    private int ranked(int slot) {
        int best = -1;
        int second = -1;
        for (int channel : channels) {
            if (isBetter(channel, best, slot)) {
                second = best;
                best = channel;
            } else if (isBetter(channel, second, slot)) {
                second = channel;
            }
        }
        return rank == 0 ? best : second;
    }

    private boolean isBetter(int channel, int than, int slot) {
        short level = levels.level_cdBm(channel, slot);
        if (level == AreaLevels.NO_LEVEL || than < 0) {
            return level != AreaLevels.NO_LEVEL;
        }
        short other = levels.level_cdBm(than, slot);
        return level > other || (level == other && levels.server(channel, slot) < levels.server(than, slot));
    }
}
