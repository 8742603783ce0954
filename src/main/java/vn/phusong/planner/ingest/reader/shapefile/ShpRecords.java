package vn.phusong.planner.ingest.reader.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.GeometryLimit;

/** The records of a main file (.shp), read one after the other as they lie. */
final class ShpRecords implements Closeable {
    private static final int HEADER_LENGTH = 100;
    private static final int FILE_CODE = 9994;
    private static final int RECORD_HEADER_LENGTH = 8;

    private final InputStream content;
    private long rest_bytes;
    private long recordsRead;

    ShpRecords(InputStream content) throws IOException, BrokenFile {
        this.content = content;
        ByteBuffer header = ByteBuffer.wrap(content.readNBytes(HEADER_LENGTH));
        if (header.limit() == 0) {
            throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, "Esri Shapefile (.shp)");
        }
        if (header.limit() < HEADER_LENGTH || header.getInt(0) != FILE_CODE) {
            throw broken("header");
        }
        rest_bytes = 2L * header.getInt(24) - HEADER_LENGTH;
        if (rest_bytes < 0) {
            throw broken("length " + header.getInt(24));
        }
    }

    /** The content of the next record, or null behind the last one. */
    @Nullable ByteBuffer next() throws IOException, BrokenFile {
        if (rest_bytes == 0) {
            return null;
        }
        ByteBuffer start = ByteBuffer.wrap(content.readNBytes(RECORD_HEADER_LENGTH));
        if (start.limit() < RECORD_HEADER_LENGTH) {
            throw broken("end of file");
        }
        long length_bytes = 2L * start.getInt(4);
        long most_bytes = Math.min(rest_bytes - RECORD_HEADER_LENGTH, Integer.MAX_VALUE);
        if (length_bytes < Integer.BYTES || length_bytes > most_bytes) {
            throw broken("record length " + length_bytes);
        }
        if (length_bytes > GeometryLimit.MOST_BYTES) {
            throw GeometryLimit.exceeded(recordsRead + 1, length_bytes);
        }
        byte[] record = content.readNBytes((int) length_bytes);
        if (record.length < length_bytes) {
            throw broken("end of file");
        }
        rest_bytes -= RECORD_HEADER_LENGTH + length_bytes;
        recordsRead++;
        return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
    }

    private BrokenFile broken(String what) {
        return new BrokenFile(IngestIssue.BROKEN_FILE, recordsRead + 1, ".shp: " + what, "Esri Shapefile (.shp)");
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
