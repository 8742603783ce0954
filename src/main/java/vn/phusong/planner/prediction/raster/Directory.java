package vn.phusong.planner.prediction.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One image file directory of a TIFF: twelve bytes for each tag in ascending order, longer values behind them. */
final class Directory {

    private static final int ENTRY_BYTES = 12;
    private static final int INLINE_BYTES = 4;

    private final List<Tag> tags;

    Directory(List<Tag> tags) {
        this.tags = tags;
    }

    /** TIFF 6.0's types as far as they are used. */
    private enum Type {
        ASCII(2, 1),
        SHORT(3, 2),
        LONG(4, 4),
        DOUBLE(12, 8);

        private final int number;
        private final int bytes;

        Type(int number, int bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }

    record Tag(int number, Type type, ByteBuffer value) {

        static Tag text(int number, String text) {
            return new Tag(number, Type.ASCII, ByteBuffer.wrap((text + '\0').getBytes(StandardCharsets.UTF_8)));
        }

        static Tag shorts(int number, int... values) {
            ByteBuffer buffer = buffer(Short.BYTES * values.length);
            for (int value : values) {
                buffer.putShort((short) value);
            }
            return new Tag(number, Type.SHORT, buffer.flip());
        }

        static Tag longs(int number, int... values) {
            ByteBuffer buffer = buffer(Integer.BYTES * values.length);
            for (int value : values) {
                buffer.putInt(value);
            }
            return new Tag(number, Type.LONG, buffer.flip());
        }

        static Tag doubles(int number, double... values) {
            ByteBuffer buffer = buffer(Double.BYTES * values.length);
            for (double value : values) {
                buffer.putDouble(value);
            }
            return new Tag(number, Type.DOUBLE, buffer.flip());
        }

        /** Values of more than 4 bytes stand behind the directory, each on an even offset. */
        private int bytesOutside() {
            int bytes = value.capacity();
            return bytes <= INLINE_BYTES ? 0 : bytes + bytes % 2;
        }
    }

    private int entriesBytes() {
        return Short.BYTES + ENTRY_BYTES * tags.size() + Integer.BYTES;
    }

    /** With the values behind it. */
    int bytes() {
        return entriesBytes() + tags.stream().mapToInt(Tag::bytesOutside).sum();
    }

    /**
     * @param at where the directory begins in the file; even
     * @param next where the next one begins, 0 if it is the last
     */
    void write(ByteBuffer file, int at, int next) {
        int outside = at + entriesBytes();
        file.position(at);
        file.putShort((short) tags.size());
        for (Tag tag : tags) {
            int entry = file.position();
            file.putShort((short) tag.number).putShort((short) tag.type.number);
            file.putInt(tag.value.capacity() / tag.type.bytes);
            if (tag.bytesOutside() == 0) {
                file.put(tag.value.duplicate());
            } else {
                file.putInt(outside);
                file.position(outside).put(tag.value.duplicate());
                outside += tag.bytesOutside();
            }
            file.position(entry + ENTRY_BYTES);
        }
        file.putInt(next);
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
