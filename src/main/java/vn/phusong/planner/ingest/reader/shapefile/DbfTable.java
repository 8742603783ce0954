package vn.phusong.planner.ingest.reader.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;

/** A dBASE III table, read record by record. */
final class DbfTable implements Closeable {
    private static final int DESCRIPTION_LENGTH = 32;
    private static final int NAME_LENGTH = 11;
    private static final byte LAST_DESCRIPTION = 0x0D;
    private static final int DELETED = '*';
    /** The lower three bits of the first byte; 4 is dBASE 7, whose descriptions are longer. */
    private static final int DBASE_III = 3;

    private final InputStream content;
    private final long rowCount;
    private final int rowLength;
    private final List<DbfField> fields;
    private long rowsRead;

    DbfTable(InputStream content) throws IOException, BrokenFile {
        this.content = content;
        ByteBuffer start = ByteBuffer.wrap(bytes(DESCRIPTION_LENGTH)).order(ByteOrder.LITTLE_ENDIAN);
        if ((start.get(0) & 7) != DBASE_III && (start.get(0) & 7) != 0) {
            throw broken("version " + start.get(0));
        }
        rowCount = Integer.toUnsignedLong(start.getInt(4));
        int headerLength = Short.toUnsignedInt(start.getShort(8));
        rowLength = Short.toUnsignedInt(start.getShort(10));
        if (headerLength <= DESCRIPTION_LENGTH || rowLength == 0) {
            throw broken("header");
        }
        fields = fields(bytes(headerLength - DESCRIPTION_LENGTH));
        DbfField last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
        if (last != null && last.offset() + last.length() > rowLength) {
            throw broken("fields longer than a record");
        }
    }

    private static List<DbfField> fields(byte[] descriptions) {
        List<DbfField> fields = new ArrayList<>();
        int offset = 1;
        for (int at = 0; at + DESCRIPTION_LENGTH <= descriptions.length; at += DESCRIPTION_LENGTH) {
            if (descriptions[at] == LAST_DESCRIPTION) {
                break;
            }
            byte[] name = Arrays.copyOfRange(descriptions, at, at + NAME_LENGTH);
            int end = 0;
            while (end < name.length && name[end] != 0) {
                end++;
            }
            int length = Byte.toUnsignedInt(descriptions[at + 16]);
            fields.add(new DbfField(Arrays.copyOf(name, end), (char) descriptions[at + NAME_LENGTH], offset, length));
            offset += length;
        }
        return fields;
    }

    List<DbfField> fields() {
        return fields;
    }

    /** The next record, or null behind the last one. */
    byte @Nullable [] next() throws IOException, BrokenFile {
        if (rowsRead == rowCount) {
            return null;
        }
        byte[] row = content.readNBytes(rowLength);
        if (row.length < rowLength) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, rowsRead + 1, ".dbf: " + rowsRead + " / " + rowCount, ".dbf");
        }
        rowsRead++;
        return row;
    }

    static boolean isDeleted(byte[] row) {
        return row[0] == DELETED;
    }

    private byte[] bytes(int count) throws IOException, BrokenFile {
        byte[] bytes = content.readNBytes(count);
        if (bytes.length < count) {
            throw broken("header");
        }
        return bytes;
    }

    private static BrokenFile broken(String what) {
        return new BrokenFile(IngestIssue.BROKEN_FILE, null, ".dbf: " + what, "dBASE III (.dbf)");
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
