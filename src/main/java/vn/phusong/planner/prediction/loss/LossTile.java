package vn.phusong.planner.prediction.loss;

import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A square of losses, packed: neighbours differ little, so differences along the rows are kept, their low bytes before
 * their high ones, deflated.
 */
final class LossTile {

    /** Cells along a side. */
    static final int SIDE = 64;

    private LossTile() {}

    /** A packed tile and the checksum of what was packed. */
    record Packed(byte[] bytes, int checksum) {}

    static Packed pack(short[] losses_cdB, Deflater deflater) {
        byte[] planes = new byte[2 * losses_cdB.length];
        short before = 0;
        for (int i = 0; i < losses_cdB.length; i++) {
            int difference = losses_cdB[i] - before;
            planes[i] = (byte) difference;
            planes[losses_cdB.length + i] = (byte) (difference >> 8);
            before = losses_cdB[i];
        }
        deflater.reset();
        deflater.setInput(planes);
        deflater.finish();
        // What does not shrink grows by some bytes.
        byte[] buffer = new byte[planes.length + 64];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(buffer, length, buffer.length - length);
        }
        byte[] bytes = new byte[length];
        System.arraycopy(buffer, 0, bytes, 0, length);
        return new Packed(bytes, checksum(planes));
    }

    /**
     * @param planes scratch memory of two bytes per cell
     * @param losses_cdB filled
     * @return false if these are not the bytes that were packed
     */
    static boolean unpack(
            byte[] file, int from, int length, int checksum, Inflater inflater, byte[] planes, short[] losses_cdB) {
        inflater.reset();
        inflater.setInput(file, from, length);
        try {
            int filled = 0;
            while (filled < planes.length && !inflater.finished()) {
                int more = inflater.inflate(planes, filled, planes.length - filled);
                if (more == 0) {
                    return false;
                }
                filled += more;
            }
            if (filled < planes.length || checksum(planes) != checksum) {
                return false;
            }
        } catch (DataFormatException e) {
            return false;
        }
        int cells = losses_cdB.length;
        short value = 0;
        for (int i = 0; i < cells; i++) {
            value += (short) (planes[i] & 0xFF | planes[cells + i] << 8);
            losses_cdB[i] = value;
        }
        return true;
    }

    private static int checksum(byte[] planes) {
        CRC32C checksum = new CRC32C();
        checksum.update(planes);
        return (int) checksum.getValue();
    }
}
