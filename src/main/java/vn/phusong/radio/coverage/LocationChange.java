package vn.phusong.radio.coverage;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the levels with a location's former cells those with its present ones, where that can be told from the best
 * and the next level alone; the pixels where it cannot are to be computed again from all locations.
 *
 * <p>What a location gave, if that is below the level of the next location, mattered only by its number of serving
 * cells. If it was the best and still is above the next, it stays the best. If it was or may have been the next, what
 * it gives now tells the new one if it is no lower. All else leaves open which location comes third.
 */
final class LocationChange {

    private final AreaLevels levels;
    private final AreaPixels pixels;
    private final BitSet open;

    /**
     * @param levels changed
     * @param open slots that are to be computed again, added to
     */
    LocationChange(AreaLevels levels, BitSet open) {
        this.levels = levels;
        this.pixels = levels.pixels();
        this.open = open;
    }

    /**
     * @param before what the location gave; null for nothing
     * @param after what it gives; null for nothing
     */
    void apply(@Nullable LocationBest before, @Nullable LocationBest after) {
        IntStream.concat(channels(before), channels(after)).distinct().forEach(channel -> {
            Given was = new Given(before, channel);
            Given is = new Given(after, channel);
            int endColumn = Math.max(was.endColumn, is.endColumn);
            int endRow = Math.max(was.endRow, is.endRow);
            for (int row = Math.min(was.firstRow, is.firstRow); row < endRow; row++) {
                for (int column = Math.min(was.firstColumn, is.firstColumn); column < endColumn; column++) {
                    int slot = pixels.slot(pixels.grid().index(column, row));
                    if (slot != AreaPixels.NO_SLOT) {
                        was.goTo(column, row);
                        is.goTo(column, row);
                        apply(channel, slot, was, is);
                    }
                }
            }
        });
    }

    private static IntStream channels(@Nullable LocationBest best) {
        return best == null ? IntStream.empty() : IntStream.of(best.channels());
    }

    private void apply(int channel, int slot, Given was, Given is) {
        if (was.level_cdBm == is.level_cdBm
                && was.server == is.server
                && was.servers == is.servers
                && was.possible_cdBm == is.possible_cdBm) {
            return;
        }
        boolean told = changePossible(channel, slot, was, is)
                && changeServers(channel, slot, was, is)
                && changeLevel(channel, slot, was, is);
        if (!told) {
            open.set(slot);
        }
    }

    /** @return false if another location's unknown cell may be the strongest now */
    private boolean changePossible(int channel, int slot, Given was, Given is) {
        if (is.possible_cdBm > was.possible_cdBm) {
            levels.offerPossible(channel, slot, is.possible_cdBm);
        }
        return is.possible_cdBm >= was.possible_cdBm;
    }

    /** @return false if there are or were more than are counted */
    private boolean changeServers(int channel, int slot, Given was, Given is) {
        int before = levels.servers(channel, slot);
        int after = before - was.servers + is.servers;
        if (was.servers == is.servers) {
            return true;
        }
        if (before == AreaLevels.MOST_SERVERS || after >= AreaLevels.MOST_SERVERS || after < 0) {
            return false;
        }
        levels.countServers(channel, slot, is.servers - was.servers);
        return true;
    }

    private boolean changeLevel(int channel, int slot, Given was, Given is) {
        short next = levels.nextLevel_cdBm(channel, slot);
        if (was.server >= 0 && was.server == levels.server(channel, slot)) {
            boolean staysBest = is.level_cdBm > next || next == AreaLevels.NO_LEVEL;
            if (staysBest) {
                levels.replaceBest(channel, slot, is.level_cdBm, is.server);
            }
            return staysBest || (is.level_cdBm == was.level_cdBm && is.server == was.server);
        }
        if (was.server < 0 || was.level_cdBm < next) {
            if (is.server >= 0) {
                levels.offer(channel, slot, is.level_cdBm, is.server, 0);
            }
            return true;
        }
        if (is.level_cdBm < next) {
            return false;
        }
        if (levels.isBetter(channel, slot, is.level_cdBm, is.server)) {
            levels.overtake(channel, slot, is.level_cdBm, is.server);
        } else {
            levels.raiseNext(channel, slot, is.level_cdBm);
        }
        return true;
    }

    /** What a location gives of one channel, pixel by pixel; nothing outside its window. */
    private final class Given {
        private final @Nullable LocationBest best;
        private final int channel;
        private final int firstColumn;
        private final int firstRow;
        private final int endColumn;
        private final int endRow;
        private short level_cdBm;
        private int server;
        private int servers;
        private short possible_cdBm;

        Given(@Nullable LocationBest found, int channel) {
            this.channel = channel;
            best = found != null && channels(found).anyMatch(each -> each == channel) ? found : null;
            firstColumn = best == null ? Integer.MAX_VALUE : pixels.grid().columnOf(best.window());
            firstRow = best == null ? Integer.MAX_VALUE : pixels.grid().rowOf(best.window());
            endColumn = best == null ? 0 : firstColumn + best.window().columns();
            endRow = best == null ? 0 : firstRow + best.window().rows();
        }

        void goTo(int column, int row) {
            level_cdBm = AreaLevels.NO_LEVEL;
            possible_cdBm = AreaLevels.NO_LEVEL;
            server = -1;
            servers = 0;
            if (best != null && column >= firstColumn && column < endColumn && row >= firstRow && row < endRow) {
                int cell = best.window().index(column - firstColumn, row - firstRow);
                level_cdBm = best.level_cdBm(channel, cell);
                possible_cdBm = best.possible_cdBm(channel, cell);
                server = level_cdBm == AreaLevels.NO_LEVEL ? -1 : best.server(channel, cell);
                servers = best.servers(channel, cell);
            }
        }
    }
}
