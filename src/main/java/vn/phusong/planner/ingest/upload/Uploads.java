package vn.phusong.planner.ingest.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.ingest.inspect.InspectRequest;
import vn.phusong.planner.ingest.inspect.Inspection;
import vn.phusong.planner.ingest.inspect.Inspector;
import vn.phusong.planner.ingest.inspect.NewEntry;
import vn.phusong.planner.ingest.inspect.PackFolders;
import vn.phusong.planner.ingest.inspect.RefusedEntry;
import vn.phusong.planner.ingest.manifest.PackManifest;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.FileHead;
import vn.phusong.planner.job.JobKey;
import vn.phusong.planner.job.JobStatus;
import vn.phusong.planner.job.Jobs;

/** Takes files in and puts their loads into the queue. */
@Service
public class Uploads {
    private final Packs packs;
    private final Inspector inspector;
    private final PackFolders folders;
    private final PackCopies copies;
    private final UploadTable table;
    private final Jobs jobs;

    Uploads(Packs packs, Inspector inspector, PackFolders folders, PackCopies copies, UploadTable table, Jobs jobs) {
        this.packs = packs;
        this.inspector = inspector;
        this.folders = folders;
        this.copies = copies;
        this.table = table;
        this.jobs = jobs;
    }

    /** What a file is. @param packId pack whose land tells where its places must lie */
    public Inspection inspect(Path file, UploadOptions options, Optional<String> packId) throws IOException {
        return inspector.inspect(new InspectRequest(
                file, options.kind(), options.crs(), new TreeMap<>(options.formatOptions()), options.columns(),
                new TreeMap<>(options.defaults()), packId));
    }

    /**
     * Whether a file is an archive with a {@code pack.yaml} in it.
     *
     * @throws BrokenFile if it is an archive that cannot or must not be unpacked
     */
    public static boolean isPack(Path file) throws IOException, BrokenFile {
        return FileHead.ofPack(file).holds("pack.yaml");
    }

    /**
     * Loads a pack with a file more, or in the place of one.
     *
     * @throws RefusedEntry if the file cannot become part of the pack
     * @throws UploadInProgress if the pack is being changed by another
     */
    public synchronized Upload submit(Inspection inspection, String packId, UploadOptions options)
            throws IOException, RefusedEntry {
        removeSpent();
        requireUnchanging(packId, options);
        Pack pack = packs.find(packId).orElseThrow();
        UUID id = UUID.randomUUID();
        try {
            Path folder = copies.copy(folders.read(Path.of(pack.folder())), id);
            folders.add(folder, NewEntry.of(inspection, options.name(), options.edition()));
            return queue(id, folders.read(folder), inspection.file(), options);
        } catch (IOException | RefusedEntry | RuntimeException e) {
            copies.remove(id);
            throw e;
        }
    }

    /**
     * Loads a pack that came as an archive.
     *
     * @throws RefusedEntry if its {@code pack.yaml} has faults
     * @throws BrokenFile if it cannot or must not be unpacked
     * @throws UploadInProgress if the pack is being changed by another
     */
    public synchronized Upload submitPack(Path zip, UploadOptions options) throws IOException, RefusedEntry, BrokenFile {
        removeSpent();
        UUID id = UUID.randomUUID();
        try {
            Path folder = copies.unpack(zip, id).orElseThrow(() -> new IllegalArgumentException("no pack: " + zip));
            PackManifest manifest = folders.read(folder);
            requireUnchanging(manifest.pack().id(), options);
            return queue(id, manifest, zip, options);
        } catch (IOException | RefusedEntry | BrokenFile | RuntimeException e) {
            copies.remove(id);
            throw e;
        }
    }

    private void requireUnchanging(String packId, UploadOptions options) {
        if (!options.dryRun()) {
            table.listWithoutResult(packId).stream()
                    .filter(upload -> findStatus(upload.id()).filter(status -> !status.state().isFinal()).isPresent())
                    .findFirst()
                    .ifPresent(upload -> {
                        throw new UploadInProgress(upload);
                    });
        }
    }

    private Upload queue(UUID id, PackManifest manifest, Path file, UploadOptions options) throws IOException {
        table.insert(
                id, manifest.pack().id(), file.getFileName().toString(), Files.size(file),
                manifest.folder().toString(), options);
        jobs.submit(UploadJob.NAME, id.toString(), new UploadJob.Request(id, manifest.datasets().size()));
        return table.find(id).orElseThrow();
    }

    private void removeSpent() throws IOException {
        List<Upload> spent = table.listSpent();
        for (Upload upload : spent) {
            copies.remove(upload.id());
        }
    }

    /** Kinds of datasets that a file can be. */
    public List<String> kinds() {
        return inspector.kinds();
    }

    public Optional<Pack> findPack(String packId) {
        return packs.find(packId);
    }

    public Optional<Upload> find(UUID id) {
        return table.find(id);
    }

    /** How far its load is. */
    public Optional<JobStatus> findStatus(UUID id) {
        return jobs.find(new JobKey(UploadJob.NAME, id.toString()));
    }
}
