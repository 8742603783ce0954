package vn.phusong.planner.pipeline.sample.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pack in the making: the files and their entries in {@code pack.yaml}. Nothing is written before
 * {@link #write}, which replaces the folder's content at once.
 */
final class PackFolder {

    private static final String MANIFEST = "pack.yaml";

    private final StringBuilder manifest = new StringBuilder();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param head the lines of the manifest up to the datasets */
    PackFolder(String head) {
        manifest.append(head).append("datasets:\n");
    }

    /** @param options further lines of the entry, such as {@code edition: "2024-11"} */
    void add(String name, String kind, String file, byte[] content, String... options) {
        entry(name, kind, file, file.substring(file.lastIndexOf('.') + 1), options);
        attach(file, content);
    }

    /** A file that belongs to an entry made by {@link #entry}. */
    void attach(String file, byte[] content) {
        files.put(file, content);
    }

    /** An entry whose files are attached apart. */
    void entry(String name, String kind, String file, String format, String... options) {
        manifest.append("  - name: ").append(name).append('\n');
        List<String> lines = new ArrayList<>(List.of(
                "kind: " + kind, "file: " + file, "format: " + (format.equals("tif") ? "geotiff" : format),
                "crs: EPSG:4326"));
        lines.addAll(List.of(options));
        lines.forEach(line -> manifest.append("    ").append(line).append('\n'));
    }

    void add(String name, String kind, String file, String content, String... options) {
        add(name, kind, file, content.getBytes(StandardCharsets.UTF_8), options);
    }

    /**
     * Writes the pack beside the folder and moves it into place, in place of the pack that was there.
     *
     * @throws IOException if the folder holds something that is no pack, or cannot be written
     */
    void write(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        refuseForeign(target);
        Files.createDirectories(target.getParent());
        Path fresh = Files.createTempDirectory(target.getParent(), "." + target.getFileName());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = fresh.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(fresh.resolve(MANIFEST), manifest);
        try (Stream<Path> all = Files.walk(fresh)) {
            for (Path path : all.toList()) {
                path.toFile().setReadable(true, false);
                path.toFile().setExecutable(Files.isDirectory(path), false);
            }
        }
        delete(target);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent() && !Files.exists(folder.resolve(MANIFEST))) {
                    throw new IOException(folder + " holds files but no " + MANIFEST + ": name an empty or new folder");
                }
            }
        } else if (Files.exists(folder)) {
            throw new IOException(folder + " is a file: name a folder");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
