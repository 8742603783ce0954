package vn.phusong.planner.pipeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;
import vn.phusong.planner.job.JobKey;
import vn.phusong.planner.job.Jobs;

/** Submits the pipeline's job and waits for it, telling a console how far it is. */
@Component
class PipelineRunner {

    private final Jobs jobs;
    private final Packs packs;
    private final PublishedState published;

    PipelineRunner(Jobs jobs, Packs packs, PublishedState published) {
        this.jobs = jobs;
        this.packs = packs;
        this.published = published;
    }

    /** Loads a folder and brings everything up to date with it. */
    void load(Path folder, boolean acceptValid, PrintWriter out) {
        Path absolute = folder.toAbsolutePath().normalize();
        await(absolute.toString(), PipelineJob.Request.load(absolute, acceptValid), out);
    }

    /** Brings everything up to date with what is loaded of a pack. */
    void analyse(String packId, PrintWriter out) {
        await(packId, PipelineJob.Request.loaded(packId), out);
    }

    /** The pack that commands mean when they name none: the published one, else the only one loaded. */
    Optional<String> findDefaultPack() {
        return published.findPackId().or(() -> {
            List<Pack> loaded = packs.list();
            return loaded.size() == 1 ? Optional.of(loaded.get(0).id()) : Optional.empty();
        });
    }

    /** Why {@link #findDefaultPack} found none, and what to do. */
    CommandFailure noDefaultPack() {
        List<String> loaded = packs.list().stream().map(Pack::id).toList();
        return loaded.isEmpty()
                ? CommandFailure.nothingLoaded()
                : CommandFailure.badInput("Several packs are loaded (" + String.join(", ", loaded)
                        + ") and none is published: ./phusong analyse --pack-id ID.");
    }

    boolean nothingIsLoaded() {
        return packs.list().isEmpty();
    }

    private void await(String id, PipelineJob.Request request, PrintWriter out) {
        JobKey key = jobs.submit(PipelineJob.NAME, id, request);
        try {
            jobs.await(key, new JobConsole(out)).requireNoFailure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("Interrupted; the work goes on at the next start.");
        }
    }
}
