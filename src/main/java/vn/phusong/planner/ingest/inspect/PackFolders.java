package vn.phusong.planner.ingest.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.load.RasterPreview;
import vn.phusong.planner.ingest.manifest.ManifestReader;
import vn.phusong.planner.ingest.manifest.ManifestText;
import vn.phusong.planner.ingest.manifest.PackManifest;
import vn.phusong.planner.ingest.reader.Formats;
import vn.phusong.planner.ingest.reader.RowReader;

/** Changes the folders of packs: file by file, {@code pack.yaml} last, so that a pack is whole at any moment. */
@Component
public class PackFolders {
    private final ManifestReader manifests;
    private final Formats formats;

    PackFolders(Collection<DatasetImporter> importers, Collection<RowReader> readers) {
        this.formats = new Formats(readers);
        this.manifests = new ManifestReader(importers, formats);
    }

    /** @throws RefusedEntry if {@code pack.yaml} is missing or has faults */
    public PackManifest read(Path folder) throws RefusedEntry {
        ManifestReader.Reading reading = manifests.read(folder);
        PackManifest manifest = reading.manifest();
        if (manifest == null) {
            throw new RefusedEntry(reading.issues());
        }
        return manifest;
    }

    /**
     * Copies an inspected file, with those that belong to it, into the pack unless it lies there, and names it in
     * {@code pack.yaml}, in the place of the entry of the same name if there is one. No file is overwritten.
     *
     * @return where it lies now, relative to the pack
     * @throws RefusedEntry if the manifest has faults, before or with the entry; then it is as it was
     */
    public Path add(Path folder, NewEntry entry) throws IOException, RefusedEntry {
        Path manifestFile = folder.resolve(ManifestReader.FILE_NAME);
        if (!ManifestText.isWithoutDatasets(manifestFile)) {
            read(folder);
        }
        Path home = folder.toRealPath();
        String before = Files.readString(manifestFile);
        ManifestText text = new ManifestText(before);
        if (!text.canBeChanged()) {
            throw new RefusedEntry(List.of(ImportIssue.of(IngestIssue.INVALID_VALUE)
                    .at(null, ManifestReader.FILE_NAME, null)
                    .in("datasets", "[…]")
                    .expecting("- name: …")));
        }
        List<Path> made = new ArrayList<>();
        Path file = home.relativize(copied(home, entry, made));
        replace(manifestFile, text.with(entry.name(), entry.text(file.toString().replace('\\', '/'))));
        try {
            read(folder);
        } catch (RefusedEntry e) {
            replace(manifestFile, before);
            for (Path each : made) {
                Files.deleteIfExists(each);
            }
            throw e;
        }
        return file;
    }

    /** @param made what was copied and made, the innermost first; added to */
    private Path copied(Path folder, NewEntry entry, List<Path> made) throws IOException {
        Path file = entry.inspection().file().toRealPath();
        if (file.startsWith(folder)) {
            return file;
        }
        Path home = folder.resolve(entry.inspection().kind().orElse("files"));
        Path place = home;
        for (int i = 2; Files.exists(place.resolve(file.getFileName())); i++) {
            place = home.resolve(String.valueOf(i));
        }
        List<Path> parts = parts(entry, file);
        if (Files.isDirectory(file)) {
            place = place.resolve(file.getFileName());
        }
        for (Path each = place; !each.equals(folder) && !Files.exists(each); each = each.getParent()) {
            made.add(each);
        }
        Files.createDirectories(place);
        for (Path part : parts) {
            Path copy = place.resolve(part.getFileName());
            Files.copy(part, copy);
            made.add(0, copy);
        }
        return Files.isDirectory(file) ? place : place.resolve(file.getFileName());
    }

    private List<Path> parts(NewEntry entry, Path file) throws IOException {
        String format = entry.inspection().format();
        if (format == null) {
            return List.of(file);
        }
        Optional<RowReader> reader = formats.find(format);
        return reader.isPresent() ? reader.get().parts(file) : RasterPreview.tiles(file, format);
    }

    private static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
