package vn.phusong.radio.coverage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.phusong.radio.geodesy.MetricGrid;

/** The best that one location gives at the pixels of a window, before the area hears of it; scratch memory. */
final class LocationBest {

    private final AreaLevels levels;
    private final AreaPixels pixels;
    private final short[][] level_cdBm;
    private final int[][] server;
    private final byte[][] servers;
    private final short @Nullable [][] possible_cdBm;
    private int[] channels = new int[0];
    private MetricGrid window;

    LocationBest(AreaLevels levels) {
        this.levels = levels;
        this.pixels = levels.pixels();
        this.window = pixels.grid();
        level_cdBm = new short[levels.channels()][0];
        server = new int[levels.channels()][0];
        servers = new byte[levels.channels()][0];
        possible_cdBm = new short[levels.channels()][];
    }

    /** Forgets the location before. */
    void begin(int[] newChannels, MetricGrid newWindow) {
        channels = newChannels;
        window = newWindow;
        for (int channel : channels) {
            if (level_cdBm[channel].length < window.size()) {
                level_cdBm[channel] = new short[window.size()];
                server[channel] = new int[window.size()];
                servers[channel] = new byte[window.size()];
            }
            Arrays.fill(level_cdBm[channel], 0, window.size(), AreaLevels.NO_LEVEL);
            Arrays.fill(servers[channel], 0, window.size(), (byte) 0);
            possible_cdBm[channel] = null;
        }
    }

    void offer(int channel, int windowCell, int level, int cell, boolean suffices) {
        short[] best = level_cdBm[channel];
        if (level > best[windowCell] || (level == best[windowCell] && cell < server[channel][windowCell])) {
            best[windowCell] = (short) level;
            server[channel][windowCell] = cell;
        }
        if (suffices && servers[channel][windowCell] != (byte) AreaLevels.MOST_SERVERS) {
            servers[channel][windowCell]++;
        }
    }

    /** The most that a cell of unknown loss could give. */
    void offerPossible(int channel, int windowCell, short level_cdBm) {
        short[] possible = possible_cdBm[channel];
        if (possible == null) {
            possible = new short[window.size()];
            Arrays.fill(possible, AreaLevels.NO_LEVEL);
            possible_cdBm[channel] = possible;
        }
        possible[windowCell] = (short) Math.max(possible[windowCell], level_cdBm);
    }

    MetricGrid window() {
        return window;
    }

    int[] channels() {
        return channels;
    }

    short level_cdBm(int channel, int windowCell) {
        return level_cdBm[channel][windowCell];
    }

    int server(int channel, int windowCell) {
        return server[channel][windowCell];
    }

    int servers(int channel, int windowCell) {
        return Byte.toUnsignedInt(servers[channel][windowCell]);
    }

    short possible_cdBm(int channel, int windowCell) {
        short[] possible = possible_cdBm[channel];
        return possible == null ? AreaLevels.NO_LEVEL : possible[windowCell];
    }

    /** Hands over what was offered. */
    void deliver() {
        int firstColumn = pixels.grid().columnOf(window);
        int firstRow = pixels.grid().rowOf(window);
        for (int row = 0; row < window.rows(); row++) {
            int areaRow = pixels.grid().index(firstColumn, firstRow + row);
            int column = 0;
            while (column < window.columns()) {
                int slot = pixels.slot(areaRow + column);
                column = slot == AreaPixels.NO_SLOT ? column + 1 : deliver(row, areaRow, column, slot);
            }
        }
    }

    /** The pixels of a row that one lock guards. */
    private int deliver(int row, int areaRow, int firstColumn, int firstSlot) {
        int end = AreaLevels.endOfLock(firstSlot);
        int column = firstColumn;
        synchronized (levels.lock(firstSlot)) {
            for (; column < window.columns(); column++) {
                int slot = pixels.slot(areaRow + column);
                if (slot >= end) {
                    break;
                }
                if (slot == AreaPixels.NO_SLOT) {
                    continue;
                }
                int cell = window.index(column, row);
                for (int channel : channels) {
                    if (possible_cdBm[channel] != null) {
                        levels.offerPossible(channel, slot, possible_cdBm(channel, cell));
                    }
                    if (level_cdBm[channel][cell] != AreaLevels.NO_LEVEL) {
                        levels.offer(
                                channel,
                                slot,
                                level_cdBm[channel][cell],
                                server[channel][cell],
                                Byte.toUnsignedInt(servers[channel][cell]));
                    }
                }
            }
        }
        return column;
    }
}
