package vn.phusong.planner.prediction.map;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusong.radio.coverage.AreaLevels;
import vn.phusong.radio.coverage.AreaPixels;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Keeps what a run found beside what the database keeps of it: the map, and the levels at the judging points with their
 * servers. Files appear complete, by a move; a harmed one is told in the log and is none.
 */
public final class RunFiles {

    private static final long MAGIC = 0x50_48_53_52_55_4E_00_02L; // PHSRUN, version 2
    private static final String MAP = "map.bin";
    private static final String POINTS = "points.bin";
    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(RunFiles.class);

    private final Path folder;

    /** @param folder holds one folder per run; made when it is needed */
    public RunFiles(Path folder) {
        this.folder = folder;
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private interface Form<T> {
        T read(DataInputStream in) throws IOException;
    }

    public void write(String runId, RunMap map) {
        write(runId, MAP, out -> {
            AreaPixels pixels = map.levels().pixels();
            write(pixels.grid(), out);
            pixels.write(out);
            write(map.operators(), out);
            write(map.cells(), out);
            for (int sigma_dB : map.sigma_dB()) {
                out.writeByte(sigma_dB);
            }
            map.levels().write(out);
        });
    }

    public void write(String runId, PointLevels levels) {
        write(runId, POINTS, levels::write);
    }

    /** The map of a run; empty if it is not here, or harmed. */
    public Optional<RunMap> findMap(String runId) {
        return find(runId, MAP, in -> {
            AreaPixels pixels = AreaPixels.read(in, readGrid(in));
            List<String> operators = readTexts(in);
            List<String> cells = readTexts(in);
            int[] sigma_dB = new int[pixels.size()];
            for (int slot = 0; slot < sigma_dB.length; slot++) {
                sigma_dB[slot] = in.readByte();
            }
            return new RunMap(AreaLevels.read(in, pixels), operators, cells, sigma_dB);
        });
    }

    /** The levels of a run at its judging points; empty if they are not here, or harmed. */
    public Optional<PointLevels> findPoints(String runId) {
        return find(runId, POINTS, PointLevels::read);
    }

    /** Whether all of a run's files are here, unharmed: their checksums are read, not their content. */
    public boolean isWhole(String runId) {
        for (String name : List.of(MAP, POINTS)) {
            try {
                check(path(runId, name));
            } catch (IOException e) {
                LOG.warn("{} of run {} is missing or harmed: {}", name, runId, e.toString());
                return false;
            }
        }
        return true;
    }

    /** Bytes of a run's map, for statistics; 0 if there is none. */
    public long mapBytes(String runId) {
        try {
            return Files.size(path(runId, MAP));
        } catch (IOException e) {
            return 0;
        }
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }

    private static void write(MetricGrid grid, DataOutputStream out) throws IOException {
        out.writeInt(grid.epsg());
        out.writeDouble(grid.west_m());
        out.writeDouble(grid.north_m());
        out.writeDouble(grid.posting_m());
        out.writeInt(grid.columns());
        out.writeInt(grid.rows());
    }

    private static MetricGrid readGrid(DataInputStream in) throws IOException {
        return new MetricGrid(
                in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readInt(), in.readInt());
    }

    private void write(String runId, String name, Content content) {
        Path file = path(runId, name);
        Path draft = file.resolveSibling(name + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try {
                write(draft, content);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what run " + runId + " found cannot be kept in " + file.getParent(), e);
        }
    }

    /** Magic, checksum of what comes, the content deflated. On the disk before it has its name. */
    private static void write(Path draft, Content content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            CRC32C checksum = new CRC32C();
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try {
                OutputStream raw = Channels.newOutputStream(channel);
                DataOutputStream head = new DataOutputStream(raw);
                head.writeLong(MAGIC);
                head.writeInt(0);
                CheckedOutputStream checked =
                        new CheckedOutputStream(new BufferedOutputStream(raw, BUFFER_BYTES), checksum);
                DeflaterOutputStream packed = new DeflaterOutputStream(checked, deflater, BUFFER_BYTES);
                DataOutputStream out = new DataOutputStream(packed);
                content.write(out);
                out.flush();
                packed.finish();
                checked.flush();
                channel.position(Long.BYTES);
                head.writeInt((int) checksum.getValue());
                channel.force(true);
            } finally {
                deflater.end();
            }
        }
    }

    /** What is harmed is not decoded: a length read from it could be any. */
    private <T> Optional<T> find(String runId, String name, Form<T> form) {
        Path file = path(runId, name);
        try {
            check(file);
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
                stream.skipNBytes(HEAD_BYTES);
                return Optional.of(form.read(new DataInputStream(
                        new BufferedInputStream(new InflaterInputStream(stream), BUFFER_BYTES))));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static void check(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            DataInputStream head = new DataInputStream(stream);
            if (head.readLong() != MAGIC) {
                throw new IOException("it is of another version");
            }
            int expected = head.readInt();
            CheckedInputStream checked = new CheckedInputStream(stream, new CRC32C());
            checked.transferTo(OutputStream.nullOutputStream());
            if ((int) checked.getChecksum().getValue() != expected) {
                throw new IOException("its checksum is wrong");
            }
        }
    }

    private Path path(String runId, String name) {
        return folder.resolve(runId).resolve(name);
    }
}
