package vn.phusong.planner.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An unpacked archive up to a number of bytes. */
final class UnpackedStream extends FilterInputStream {
    private final long most_bytes;
    private long count;

    UnpackedStream(InputStream unpacked, long most_bytes) {
        super(unpacked);
        this.most_bytes = most_bytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next < 0 ? next : counted(1) > 0 ? next : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return counted(super.read(buffer, offset, length));
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        counted((int) Math.min(skipped, Integer.MAX_VALUE));
        return skipped;
    }

    private int counted(int bytes) throws UnpackedTooLarge {
        count += Math.max(bytes, 0);
        if (count > most_bytes) {
            throw new UnpackedTooLarge(most_bytes);
        }
        return bytes;
    }
}
