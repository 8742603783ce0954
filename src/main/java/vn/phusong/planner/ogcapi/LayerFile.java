package vn.phusong.planner.ogcapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A whole layer as one file, plain and compressed. The bytes are shared: not to be changed. */
public final class LayerFile {

    private final LayerSnapshot layer;
    private final byte[] plain;
    private final byte[] gzipped;

    private LayerFile(LayerSnapshot layer, byte[] plain) {
        this.layer = layer;
        this.plain = plain;
        this.gzipped = gzipped(plain);
    }

    /** The same layer of the same publication gives the same bytes in every process. */
    public static LayerFile of(LayerSnapshot layer, LayerFormat format) {
        return new LayerFile(layer, bytes(layer, format));
    }

    /** Only the plain bytes, for a file that is written once. */
    static byte[] bytes(LayerSnapshot layer, LayerFormat format) {
        return switch (format) {
            case GEOJSON -> GeoJsonLayer.bytes(layer);
            case CSV -> CsvLayer.bytes(layer);
        };
    }

    LayerSnapshot layer() {
        return layer;
    }

    public byte[] plain() {
        return plain;
    }

    public byte[] gzipped() {
        return gzipped;
    }

    private static byte[] gzipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }
}
