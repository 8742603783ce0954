package vn.phusong.planner.ingest.reader.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Shapefile written byte by byte from Esri's description, with one text column {@code name} of 20 bytes. */
final class ShapefileBytes {
    private static final int NAME_LENGTH = 20;

    private final List<byte[]> shapes = new ArrayList<>();
    private final List<byte[]> rows = new ArrayList<>();

    ShapefileBytes add(byte[] shape, String nameInLatin1) {
        return add(shape, nameInLatin1.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    ShapefileBytes add(byte[] shape, byte[] name, boolean deleted) {
        shapes.add(shape);
        ByteBuffer row = ByteBuffer.allocate(1 + NAME_LENGTH);
        row.put((byte) (deleted ? '*' : ' ')).put(name);
        while (row.hasRemaining()) {
            row.put((byte) ' ');
        }
        rows.add(row.array());
        return this;
    }

    static byte[] nullShape() {
        return little(4).putInt(0).array();
    }

    static byte[] point(double x, double y) {
        return little(20).putInt(1).putDouble(x).putDouble(y).array();
    }

    static byte[] pointZ(double x, double y) {
        return little(36).putInt(11).putDouble(x).putDouble(y).putDouble(7).putDouble(9).array();
    }

    /** @param rings x and y in turn */
    static byte[] polygon(double[]... rings) {
        int numbers = 0;
        for (double[] ring : rings) {
            numbers += ring.length;
        }
        ByteBuffer shape = little(44 + 4 * rings.length + 8 * numbers).putInt(5);
        shape.putDouble(0).putDouble(0).putDouble(0).putDouble(0).putInt(rings.length).putInt(numbers / 2);
        int start = 0;
        for (double[] ring : rings) {
            shape.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double number : ring) {
                shape.putDouble(number);
            }
        }
        return shape.array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] shp() {
        int length = 100 + shapes.stream().mapToInt(shape -> 8 + shape.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.putInt(9994).position(24);
        file.putInt(length / 2).position(100);
        int number = 1;
        for (byte[] shape : shapes) {
            file.putInt(number++).putInt(shape.length / 2).put(shape);
        }
        return file.array();
    }

    byte[] dbf() {
        ByteBuffer file = little(32 + 32 + 1 + rows.size() * (1 + NAME_LENGTH));
        file.put((byte) 3).position(4);
        file.putInt(rows.size()).putShort((short) 65).putShort((short) (1 + NAME_LENGTH)).position(32);
        file.put("name".getBytes(StandardCharsets.US_ASCII)).position(32 + 11);
        file.put((byte) 'C').position(32 + 16);
        file.put((byte) NAME_LENGTH).position(64);
        file.put((byte) 0x0D);
        rows.forEach(file::put);
        return file.array();
    }

    /** @return the .shp */
    Path write(Path folder, Map<String, String> texts) {
        return writeAll(folder, files("data", texts)).resolve("data.shp");
    }

    Map<String, byte[]> files(String name, Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>(Map.of(name + ".shp", shp(), name + ".dbf", dbf()));
        texts.forEach((end, text) -> files.put(name + end, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static Path writeAll(Path folder, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
