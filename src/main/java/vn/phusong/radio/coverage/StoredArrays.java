package vn.phusong.radio.coverage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Whole arrays as big-endian bytes, without their lengths. */
final class StoredArrays {
    private StoredArrays() {}

    static void write(short[] values, DataOutput out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * values.length);
        bytes.asShortBuffer().put(values);
        out.write(bytes.array());
    }

    static void write(int[] values, DataOutput out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
        bytes.asIntBuffer().put(values);
        out.write(bytes.array());
    }

    static void write(float[] values, DataOutput out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    static void read(short[] values, DataInput in) throws IOException {
        bytes(Short.BYTES * values.length, in).asShortBuffer().get(values);
    }

    static void read(int[] values, DataInput in) throws IOException {
        bytes(Integer.BYTES * values.length, in).asIntBuffer().get(values);
    }

    static void read(float[] values, DataInput in) throws IOException {
        bytes(Float.BYTES * values.length, in).asFloatBuffer().get(values);
    }

    private static ByteBuffer bytes(int length, DataInput in) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
