package vn.phusong.planner.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phusong.planner.database.DataFolder;
import vn.phusong.planner.ingest.manifest.DatasetEntry;
import vn.phusong.planner.ingest.manifest.ManifestReader;
import vn.phusong.planner.ingest.manifest.PackManifest;
import vn.phusong.planner.ingest.reader.Archive;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;

/** Folders of packs below the data folder, one for each upload. */
@Component
class PackCopies {
    private static final String ROOT = "packs";

    private final Path root;
    private final Formats formats;

    PackCopies(DataFolder dataFolder, Collection<RowReader> readers) {
        this.root = dataFolder.resolve(ROOT);
        this.formats = new Formats(readers);
    }

    /** Where an upload's folder is. */
    Path folder(UUID upload) {
        return root.resolve(upload.toString());
    }

    /** Copies what a manifest names, and the manifest. Copies of our own share their files instead: none is ever changed. */
    Path copy(PackManifest manifest, UUID upload) throws IOException {
        Path target = Files.createDirectories(folder(upload));
        boolean own = manifest.folder().startsWith(root.toRealPath());
        Set<Path> files = new LinkedHashSet<>();
        for (DatasetEntry entry : manifest.datasets()) {
            files.addAll(files(entry));
        }
        for (Path file : files) {
            Path place = target.resolve(manifest.folder().relativize(file).toString());
            Files.createDirectories(place.getParent());
            if (own) {
                Files.createLink(place, file);
            } else {
                Files.copy(file, place);
            }
        }
        Files.copy(manifest.folder().resolve(ManifestReader.FILE_NAME), target.resolve(ManifestReader.FILE_NAME));
        return target;
    }

    private Set<Path> files(DatasetEntry entry) throws IOException {
        Optional<RowReader> reader = formats.find(entry.format());
        Set<Path> files = new LinkedHashSet<>(
                reader.isPresent() ? reader.get().parts(entry.path()) : Set.of(entry.path()));
        Set<Path> single = new LinkedHashSet<>();
        for (Path file : files) {
            try (Stream<Path> all = Files.walk(file)) {
                all.filter(Files::isRegularFile).forEach(single::add);
            }
        }
        return single;
    }

    /**
     * Unpacks a zip archive that holds a pack, at its top or in one folder.
     *
     * @return its folder; empty if there is no {@code pack.yaml} in it
     */
    Optional<Path> unpack(Path zip, UUID upload) throws IOException, BrokenFile {
        try (Archive archive = Archive.openWithNested(zip)) {
            Optional<String> manifest = archive.names().stream()
                    .filter(name -> name.equals(ManifestReader.FILE_NAME) || name.endsWith("/" + ManifestReader.FILE_NAME))
                    .min(Comparator.comparingInt(String::length));
            if (manifest.isEmpty()) {
                return Optional.empty();
            }
            String home = manifest.get().substring(0, manifest.get().length() - ManifestReader.FILE_NAME.length());
            Path target = Files.createDirectories(folder(upload));
            for (String name : archive.names()) {
                if (name.startsWith(home)) {
                    write(archive, name, target.resolve(name.substring(home.length())));
                }
            }
            return Optional.of(target);
        }
    }

    /** The archive refuses names that lead out of it. */
    private static void write(Archive archive, String name, Path file) throws IOException, BrokenFile {
        Files.createDirectories(file.getParent());
        try (InputStream content = archive.open(name)) {
            Files.copy(content, file);
        }
    }

    /** Does nothing if there is none. */
    void remove(UUID upload) throws IOException {
        Path folder = folder(upload);
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException fault) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
