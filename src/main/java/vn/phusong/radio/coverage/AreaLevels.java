package vn.phusong.radio.coverage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What every channel gives at every pixel of an area: best level, its server, how many cells suffice. Levels are
 * hundredths of dBm. Built up location by location, in any order and from any thread, to the same bits; not to be
 * changed once handed out.
 */
public final class AreaLevels {

    /** Level where no cell of the channel with known loss is within its radius. */
    public static final short NO_LEVEL = Short.MIN_VALUE;

    /** As many serving cells as are told apart. */
    public static final int MOST_SERVERS = 255;

    private static final int LOCK_SLOTS = 4096;

    private final AreaPixels pixels;
    private final short[][] best_cdBm;
    private final int[][] server;
    private final short[][] next_cdBm;
    private final byte[][] servers;
    private final short @Nullable [][] possible_cdBm;
    private final Object[] locks;
    private long evaluations;

    AreaLevels(AreaPixels pixels, int channels) {
        this.pixels = pixels;
        best_cdBm = filled(channels, pixels.size());
        next_cdBm = filled(channels, pixels.size());
        server = new int[channels][pixels.size()];
        servers = new byte[channels][pixels.size()];
        possible_cdBm = new short[channels][];
        for (int[] each : server) {
            Arrays.fill(each, -1);
        }
        locks = new Object[pixels.size() / LOCK_SLOTS + 1];
        Arrays.setAll(locks, i -> new Object());
    }

    private AreaLevels(AreaLevels other, BitSet changing) {
        pixels = other.pixels;
        best_cdBm = other.best_cdBm.clone();
        next_cdBm = other.next_cdBm.clone();
        possible_cdBm = other.possible_cdBm.clone();
        server = other.server.clone();
        servers = other.servers.clone();
        locks = other.locks;
        changing.stream().forEach(channel -> {
            best_cdBm[channel] = best_cdBm[channel].clone();
            next_cdBm[channel] = next_cdBm[channel].clone();
            server[channel] = server[channel].clone();
            servers[channel] = servers[channel].clone();
            short[] possible = possible_cdBm[channel];
            possible_cdBm[channel] = possible == null ? null : possible.clone();
        });
    }

    private static short[][] filled(int channels, int size) {
        short[][] levels = new short[channels][size];
        for (short[] each : levels) {
            Arrays.fill(each, NO_LEVEL);
        }
        return levels;
    }

    /** Writes the levels, without the pixels and without how much was looked at. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(channels());
        for (int channel = 0; channel < channels(); channel++) {
            StoredArrays.write(best_cdBm[channel], out);
            StoredArrays.write(server[channel], out);
            StoredArrays.write(next_cdBm[channel], out);
            out.write(servers[channel]);
            short[] possible = possible_cdBm[channel];
            out.writeBoolean(possible != null);
            if (possible != null) {
                StoredArrays.write(possible, out);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param pixels of the levels written
     */
    public static AreaLevels read(DataInput in, AreaPixels pixels) throws IOException {
        AreaLevels levels = new AreaLevels(pixels, in.readInt());
        for (int channel = 0; channel < levels.channels(); channel++) {
            StoredArrays.read(levels.best_cdBm[channel], in);
            StoredArrays.read(levels.server[channel], in);
            StoredArrays.read(levels.next_cdBm[channel], in);
            in.readFully(levels.servers[channel]);
            if (in.readBoolean()) {
                short[] possible = new short[pixels.size()];
                StoredArrays.read(possible, in);
                levels.possible_cdBm[channel] = possible;
            }
        }
        return levels;
    }

    /** The same levels, some channels of which are to be changed. */
    AreaLevels copy(BitSet changing) {
        return new AreaLevels(this, changing);
    }

    public AreaPixels pixels() {
        return pixels;
    }

    public int channels() {
        return best_cdBm.length;
    }

    /** Best known level; {@link #NO_LEVEL} without any. */
    public short level_cdBm(int channel, int slot) {
        return best_cdBm[channel][slot];
    }

    /** Index of the cell that gives the level; of equal ones the lowest; -1 without any. */
    public int server(int channel, int slot) {
        return server[channel][slot];
    }

    /** Best level that another location than the server's gives; {@link #NO_LEVEL} without any. */
    public short nextLevel_cdBm(int channel, int slot) {
        return next_cdBm[channel][slot];
    }

    /** How many cells reach the technology's threshold, {@value #MOST_SERVERS} for as many or more. */
    public int servers(int channel, int slot) {
        return Byte.toUnsignedInt(servers[channel][slot]);
    }

    /** Whether a cell whose terrain is not known could have given a better level. */
    public boolean isUnknown(int channel, int slot) {
        return possible_cdBm(channel, slot) > best_cdBm[channel][slot];
    }

    /** The most the level could be if all unknown paths were in free space; the level itself where none is unknown. */
    public short possible_cdBm(int channel, int slot) {
        short[] possible = possible_cdBm[channel];
        short known = best_cdBm[channel][slot];
        return possible == null ? known : (short) Math.max(possible[slot], known);
    }

    /** How many losses were looked at, for all cells and pixels. */
    public synchronized long evaluations() {
        return evaluations;
    }

    synchronized void count(long more) {
        evaluations += more;
    }

    /** A level that is lower can change neither level nor server, now or later; read without a lock. */
    short irrelevantBelow_cdBm(int channel, int slot) {
        return next_cdBm[channel][slot];
    }

    /** The object that guards a slot. */
    Object lock(int slot) {
        return locks[slot / LOCK_SLOTS];
    }

    /** First slot that is guarded by another object than this one. */
    static int endOfLock(int slot) {
        return (slot / LOCK_SLOTS + 1) * LOCK_SLOTS;
    }

    /** Takes in what one more location gives at its best. Each location once; under the slot's lock. */
    void offer(int channel, int slot, short level_cdBm, int cell, int sufficing) {
        short former = best_cdBm[channel][slot];
        if (isBetter(channel, slot, level_cdBm, cell)) {
            next_cdBm[channel][slot] = former;
            best_cdBm[channel][slot] = level_cdBm;
            server[channel][slot] = cell;
        } else if (level_cdBm > next_cdBm[channel][slot]) {
            next_cdBm[channel][slot] = level_cdBm;
        }
        if (sufficing > 0) {
            servers[channel][slot] = (byte) Math.min(MOST_SERVERS, servers(channel, slot) + sufficing);
        }
    }

    /** Whether a cell's level comes before the best one: by level, of equal ones by the cell's index. */
    boolean isBetter(int channel, int slot, short level_cdBm, int cell) {
        short best = best_cdBm[channel][slot];
        return level_cdBm > best || (level_cdBm == best && cell < server[channel][slot]);
    }

    /** Forgets all that a channel gives. */
    void clear(int channel) {
        Arrays.fill(best_cdBm[channel], NO_LEVEL);
        Arrays.fill(next_cdBm[channel], NO_LEVEL);
        Arrays.fill(server[channel], -1);
        Arrays.fill(servers[channel], (byte) 0);
        possible_cdBm[channel] = null;
    }

    /** The most that a cell of unknown loss could give. */
    synchronized void offerPossible(int channel, int slot, short level_cdBm) {
        short[] possible = possible_cdBm[channel];
        if (possible == null) {
            possible = new short[pixels.size()];
            Arrays.fill(possible, NO_LEVEL);
            possible_cdBm[channel] = possible;
        }
        possible[slot] = (short) Math.max(possible[slot], level_cdBm);
    }

    /** Counts some serving cells more, or fewer. */
    void countServers(int channel, int slot, int more) {
        servers[channel][slot] = (byte) (servers(channel, slot) + more);
    }

    /** Gives the serving location another best cell or level, above the next location's. */
    void replaceBest(int channel, int slot, short level_cdBm, int cell) {
        best_cdBm[channel][slot] = level_cdBm;
        server[channel][slot] = cell;
    }

    /** Raises the next location's level, below the best one's. */
    void raiseNext(int channel, int slot, short level_cdBm) {
        next_cdBm[channel][slot] = level_cdBm;
    }

    /** Puts the level of the location that was next, and has risen, above all. */
    void overtake(int channel, int slot, short level_cdBm, int cell) {
        next_cdBm[channel][slot] = best_cdBm[channel][slot];
        replaceBest(channel, slot, level_cdBm, cell);
    }

    /** Forgets what some channels give at a pixel. */
    void clear(BitSet channels, int slot) {
        for (int channel = channels.nextSetBit(0); channel >= 0; channel = channels.nextSetBit(channel + 1)) {
            best_cdBm[channel][slot] = NO_LEVEL;
            next_cdBm[channel][slot] = NO_LEVEL;
            server[channel][slot] = -1;
            servers[channel][slot] = 0;
            short[] possible = possible_cdBm[channel];
            if (possible != null) {
                possible[slot] = NO_LEVEL;
            }
        }
    }
}
