package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A copy of the hand-made test pack {@code packs/tiny} that a test may spoil. */
public final class PackFolder {
    private final Path folder;

    private PackFolder(Path folder) {
        this.folder = folder;
    }

    public static PackFolder tiny(Path empty) {
        return copy(Path.of("src/test/resources/packs/tiny"), empty);
    }

    /** A copy of another pack. */
    public static PackFolder copy(Path original, Path empty) {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path copy = empty.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFolder(empty);
    }

    public Path path() {
        return folder;
    }

    /** Replaces a text that occurs exactly once in a file. */
    public PackFolder edit(String file, String from, String to) {
        String text = read(file);
        assertThat(text.split(java.util.regex.Pattern.quote(from), -1))
                .as("%s occurs once in %s", from, file)
                .hasSize(2);
        return write(file, text.replace(from, to));
    }

    public PackFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a symbolic link in the place of a file. */
    public PackFolder link(String file, Path target) {
        delete(file);
        try {
            Files.createSymbolicLink(folder.resolve(file), target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFolder append(String file, String line) {
        return write(file, read(file) + line + "\n");
    }

    public PackFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file by an archive of a text, and names it in {@code pack.yaml}. */
    public PackFolder pack(String file, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return delete(file).write(file + ".gz", bytes.toByteArray()).edit("pack.yaml", file, file + ".gz");
    }

    /** Malformed bytes become replacement characters. */
    public String read(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of the line of a file that holds a text, from 1. */
    public long lineOf(String file, String text) {
        return read(file).lines().takeWhile(line -> !line.contains(text)).count() + 1;
    }
}
