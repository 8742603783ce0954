package vn.phusong.radio.coverage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Best level of every channel at every point, and where it comes from. Levels and losses are hundredths
 * of a dB. Not to be changed once a prediction has returned it.
 */
public final class PointLevels {

    /** Level where no cell of the channel with known loss is within its radius. */
    public static final int NO_LEVEL = Integer.MIN_VALUE;

    private final int points;
    private final int channels;
    private final int[] level_cdBm;
    private final int[] possible_cdBm;
    private final int[] server;
    private final int[] distance_m;
    private final int[] excess_cdB;
    private long paths;
    private long losses;

    PointLevels(int points, int channels) {
        this.points = points;
        this.channels = channels;
        int size = Math.multiplyExact(points, channels);
        level_cdBm = new int[size];
        possible_cdBm = new int[size];
        server = new int[size];
        distance_m = new int[size];
        excess_cdB = new int[size];
        Arrays.fill(level_cdBm, NO_LEVEL);
        Arrays.fill(possible_cdBm, NO_LEVEL);
        Arrays.fill(server, -1);
    }

    private PointLevels(PointLevels other) {
        points = other.points;
        channels = other.channels;
        level_cdBm = other.level_cdBm.clone();
        possible_cdBm = other.possible_cdBm.clone();
        server = other.server.clone();
        distance_m = other.distance_m.clone();
        excess_cdB = other.excess_cdB.clone();
    }

    /** Writes the levels, without how much was computed. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(points);
        out.writeInt(channels);
        for (int[] each : arrays()) {
            StoredArrays.write(each, out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static PointLevels read(DataInput in) throws IOException {
        PointLevels levels = new PointLevels(in.readInt(), in.readInt());
        for (int[] each : levels.arrays()) {
            StoredArrays.read(each, in);
        }
        return levels;
    }

    /** Whether these levels of a point are other than some others. */
    public boolean differs(PointLevels other, int point) {
        int from = point * channels;
        int to = from + channels;
        return !Arrays.equals(level_cdBm, from, to, other.level_cdBm, from, to)
                || !Arrays.equals(possible_cdBm, from, to, other.possible_cdBm, from, to)
                || !Arrays.equals(server, from, to, other.server, from, to);
    }

    private int[][] arrays() {
        return new int[][] {level_cdBm, possible_cdBm, server, distance_m, excess_cdB};
    }

    /** The same levels, to be changed, with nothing counted yet. */
    PointLevels copy() {
        return new PointLevels(this);
    }

    /** Forgets a point. */
    void clear(int point) {
        int from = point * channels;
        int to = from + channels;
        Arrays.fill(level_cdBm, from, to, NO_LEVEL);
        Arrays.fill(possible_cdBm, from, to, NO_LEVEL);
        Arrays.fill(server, from, to, -1);
        Arrays.fill(distance_m, from, to, 0);
        Arrays.fill(excess_cdB, from, to, 0);
    }

    /** Whether the terrain of any cell of the channel is not known, be it of weight or not. */
    boolean hasUnknownCells(int point, int channel) {
        return possible_cdBm[at(point, channel)] != NO_LEVEL;
    }

    public int points() {
        return points;
    }

    public int channels() {
        return channels;
    }

    /** Best known level in hundredths of dBm; {@link #NO_LEVEL} without any. */
    public int level_cdBm(int point, int channel) {
        return level_cdBm[at(point, channel)];
    }

    /**
     * Whether a cell whose terrain is not known could have given a better level than
     * {@link #level_cdBm}: the channel is then UNKNOWN here, unless the known level suffices.
     */
    public boolean isUnknown(int point, int channel) {
        return possible_cdBm(point, channel) > level_cdBm(point, channel);
    }

    /**
     * The most the level could be if all unknown paths were in free space; the level itself where
     * nothing is unknown.
     */
    public int possible_cdBm(int point, int channel) {
        int index = at(point, channel);
        return Math.max(possible_cdBm[index], level_cdBm[index]);
    }

    /** Index of the cell that gives the level; of equal ones the lowest; -1 without any. */
    public int server(int point, int channel) {
        return server[at(point, channel)];
    }

    /** Distance of the serving cell in m. */
    public int distance_m(int point, int channel) {
        return distance_m[at(point, channel)];
    }

    /** Path loss of the serving cell above free space: what terrain and clutter cost. */
    public int excess_cdB(int point, int channel) {
        return excess_cdB[at(point, channel)];
    }

    /** How many profiles were sampled. */
    public long paths() {
        return paths;
    }

    /** How many losses were evaluated. */
    public long losses() {
        return losses;
    }

    void set(int point, int channel, int level, int cell, int distance, int excess) {
        int index = at(point, channel);
        level_cdBm[index] = level;
        server[index] = cell;
        distance_m[index] = distance;
        excess_cdB[index] = excess;
    }

    void setPossible(int point, int channel, int level) {
        int index = at(point, channel);
        possible_cdBm[index] = Math.max(possible_cdBm[index], level);
    }

    synchronized void count(long morePaths, long moreLosses) {
        paths += morePaths;
        losses += moreLosses;
    }

    private int at(int point, int channel) {
        if (channel < 0 || channel >= channels) {
            throw new IndexOutOfBoundsException("channel " + channel + " of " + channels);
        }
        return point * channels + channel;
    }
}
