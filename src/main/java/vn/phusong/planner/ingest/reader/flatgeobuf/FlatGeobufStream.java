package vn.phusong.planner.ingest.reader.flatgeobuf;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.GeometryLimit;
import vn.phusong.planner.ingest.reader.SourceText;

/** Header and features of a file in order; its index is passed over. */
final class FlatGeobufStream implements Closeable {
    static final String EXPECTED = "FlatGeobuf 3";

    private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b'};
    private static final int MAGIC_LENGTH = 8;
    /** A box of four doubles and an offset (FlatGeobuf specification, Spatial index). */
    private static final long INDEX_NODE_LENGTH = 40;

    private final InputStream content;
    private final Header header;
    private final long featuresCount;
    private long featuresRead;

    private FlatGeobufStream(InputStream content) throws IOException, BrokenFile {
        this.content = content;
        byte[] magic = content.readNBytes(MAGIC_LENGTH);
        if (magic.length == 0) {
            throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, EXPECTED);
        }
        if (magic.length < MAGIC_LENGTH || !startsWithMagic(magic)) {
            throw broken("header");
        }
        @Nullable ByteBuffer bytes = part();
        if (bytes == null) {
            throw broken("header");
        }
        header = Header.getRootAsHeader(bytes);
        featuresCount = header.featuresCount();
        skipIndex(featuresCount, header.indexNodeSize());
    }

    /** @throws RuntimeException also if the header is damaged, from the depths of FlatBuffers */
    static FlatGeobufStream open(Path file) throws IOException, BrokenFile {
        InputStream content = SourceText.openBytes(file);
        try {
            return new FlatGeobufStream(content);
        } catch (IOException | BrokenFile | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /** The next feature, or null behind the last one. */
    @Nullable Feature next() throws IOException, BrokenFile {
        if (featuresCount != 0 && featuresRead == featuresCount) {
            return null;
        }
        @Nullable ByteBuffer bytes = part();
        if (bytes == null) {
            if (featuresCount != 0) {
                throw broken(featuresRead + " / " + featuresCount);
            }
            return null;
        }
        try {
            Feature feature = Feature.getRootAsFeature(bytes);
            featuresRead++;
            return feature;
        } catch (IndexOutOfBoundsException e) {
            throw broken("feature");
        }
    }

    /** A part with its length before it; null at the end of the file. */
    private @Nullable ByteBuffer part() throws IOException, BrokenFile {
        byte[] prefix = content.readNBytes(Integer.BYTES);
        if (prefix.length == 0) {
            return null;
        }
        int length = prefix.length < Integer.BYTES
                ? -1
                : ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < Integer.BYTES) {
            throw broken("length " + length);
        }
        if (length > GeometryLimit.MOST_BYTES) {
            throw GeometryLimit.exceeded(featuresRead + 1, length);
        }
        byte[] bytes = content.readNBytes(length);
        if (bytes.length < length) {
            throw broken("end of file");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void skipIndex(long features, int nodeSize) throws IOException, BrokenFile {
        if (features < 0 || nodeSize == 1) {
            throw broken("index");
        }
        if (features == 0 || nodeSize == 0) {
            return;
        }
        long nodes = features;
        for (long level = features; level > 1; ) {
            level = (level + nodeSize - 1) / nodeSize;
            nodes += level;
        }
        if (features == 1) {
            nodes++;
        }
        if (nodes < 0 || nodes > Long.MAX_VALUE / INDEX_NODE_LENGTH) {
            throw broken("index");
        }
        try {
            content.skipNBytes(nodes * INDEX_NODE_LENGTH);
        } catch (EOFException e) {
            throw broken("end of file");
        }
    }

    private static boolean startsWithMagic(byte[] bytes) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private BrokenFile broken(String what) {
        return new BrokenFile(IngestIssue.BROKEN_FILE, featuresRead + 1, what, EXPECTED);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
