package vn.phusong.planner.prediction.loss;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusong.radio.coverage.LossRaster;
import vn.phusong.radio.geodesy.MetricGrid;

/**
 * Loss rasters in a folder, under the names of their inputs, up to a size and a twentieth more for each process that
 * writes; beyond it those go that were read longest ago. It may be lost at any time without loss: whatever is missing or harmed is computed again.
 *
 * <p>Safe for threads and for several processes on one folder. A file appears by a move, complete; what a killed process
 * was writing is a {@code .part} that nobody reads and that is swept up later.
 */
public final class LossStore {

    /** After eviction the folder holds at most this share of its limit, so that it does not begin at every file. */
    private static final double SHARE_KEPT = 0.9;

    /** After writing this share of the limit a store looks at what other processes wrote. */
    private static final double SHARE_UNLISTED = 0.05;

    private static final Duration ABANDONED = Duration.ofHours(1);

    /** How old the time of a file's last reading may become: writing it at each reading would cost more than it tells. */
    private static final Duration READ_TIME_STEP = Duration.ofMinutes(1);

    private static final String ENDING = ".loss";
    private static final String UNFINISHED = ".part";

    private static final Logger LOG = LoggerFactory.getLogger(LossStore.class);

    private final Path folder;
    private final long mostBytes;
    private final AtomicLong bytes;
    private final AtomicLong unlisted = new AtomicLong();

    /**
     * Opens a folder, and makes it if it does not exist.
     *
     * @param mostBytes of all rasters together, as far as they are counted; positive
     * @throws UncheckedIOException if the folder cannot be made or read
     */
    public LossStore(Path folder, long mostBytes) {
        if (mostBytes <= 0) {
            throw new IllegalArgumentException("a loss store needs a size, not " + mostBytes + " bytes");
        }
        this.folder = folder;
        this.mostBytes = mostBytes;
        try {
            Files.createDirectories(folder);
            this.bytes = new AtomicLong(list().stream().mapToLong(Entry::bytes).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(Path file, long bytes, FileTime lastRead) {}

    /** The raster of a key; empty if it is not here, or harmed. */
    public Optional<LossRaster> find(LossKey key) {
        return open(key).map(LossFile::read);
    }

    /**
     * A part of the raster of a key, or a little more.
     *
     * @param area of the same posting; of it the part is read that the raster reaches
     * @return empty if the raster is not here or harmed, or reaches nothing of the area
     */
    public Optional<LossRaster> find(LossKey key, MetricGrid area) {
        return open(key).flatMap(file -> file.window().intersection(area).map(file::read));
    }

    /** Whether there is a raster, harmed or not. */
    public boolean holds(LossKey key) {
        return Files.exists(path(key));
    }

    /** The file of a key, read and its head checked; empty if it is not here, or harmed. */
    Optional<LossFile> open(LossKey key) {
        Path file = path(key);
        try {
            byte[] content = Files.readAllBytes(file);
            markRead(file);
            return LossFile.decode(key, content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is computed again: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static void markRead(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(READ_TIME_STEP))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    /**
     * Keeps a raster, if it can: a full or faulty disk is told in the log and costs time later, nothing else.
     */
    public void put(LossKey key, LossRaster raster) {
        Path file = path(key);
        Path draft = file.resolveSibling(key.hash() + "." + UUID.randomUUID() + UNFINISHED);
        byte[] content = LossFile.encode(key, raster);
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            bytes.addAndGet(content.length);
            if (unlisted.addAndGet(content.length) > mostBytes * SHARE_UNLISTED) {
                evict();
            }
        } catch (IOException e) {
            LOG.warn("a loss raster cannot be kept in {}: {}", folder, e.toString());
        }
    }

    /** Bytes of all rasters, as this process knows. */
    public long bytes() {
        return bytes.get();
    }

    /** Counts the folder and makes room. One process and thread at a time; whoever comes second leaves it to the first. */
    private synchronized void evict() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("eviction.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                deleteOldest();
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("another store of this process is evicting {}", folder);
        }
    }

    private void deleteOldest() throws IOException {
        List<Entry> entries = new ArrayList<>(list());
        long kept = entries.stream().mapToLong(Entry::bytes).sum();
        boolean tooMany = kept > mostBytes;
        entries.sort(Comparator.comparing(Entry::lastRead).thenComparing(Entry::file));
        for (Entry entry : entries) {
            if (!tooMany || kept <= mostBytes * SHARE_KEPT) {
                break;
            }
            Files.deleteIfExists(entry.file());
            kept -= entry.bytes();
        }
        bytes.set(kept);
        unlisted.set(0);
    }

    /** Rasters; what was abandoned unfinished is deleted on the way. */
    private List<Entry> list() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Instant abandoned = Instant.now().minus(ABANDONED);
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING) || name.endsWith(UNFINISHED)) {
                    attributes(file).ifPresent(found -> add(file, found, abandoned, entries));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return entries;
    }

    private static void add(Path file, BasicFileAttributes found, Instant abandoned, List<Entry> entries) {
        if (file.toString().endsWith(ENDING)) {
            entries.add(new Entry(file, found.size(), found.lastModifiedTime()));
        } else if (found.lastModifiedTime().toInstant().isBefore(abandoned)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Another process may have deleted it meanwhile. */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path path(LossKey key) {
        return folder.resolve(key.hash().substring(0, 2)).resolve(key.hash() + ENDING);
    }
}
