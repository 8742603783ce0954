package vn.phusong.planner.ingest.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.LoadOptions;
import vn.phusong.planner.ingest.LoadProgress;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.job.JobProgress;
import vn.phusong.planner.job.JobType;

/** Loads the folder of an upload. A load is all or nothing, so doing it again after a kill does no harm. */
@Component
class UploadJob implements JobType<UploadJob.Request> {
    static final String NAME = "upload";
    private static final Duration POLL = Duration.ofMillis(500);

    private final PackLoader loader;
    private final UploadTable uploads;

    UploadJob(PackLoader loader, UploadTable uploads) {
        this.loader = loader;
        this.uploads = uploads;
    }

    /** @param datasets how many the pack has, to tell how far the work is */
    record Request(UUID upload, int datasets) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Request> dataType() {
        return Request.class;
    }

    @Override
    public void run(Request request, JobProgress progress) {
        Upload upload = uploads.find(request.upload()).orElseThrow();
        LoadOptions options = new LoadOptions(upload.acceptValid(), upload.dryRun());
        while (true) {
            waitForOthers(progress);
            try {
                LoadReport report = loader.load(Path.of(upload.folder()), options, told(progress, request.datasets()));
                uploads.finish(upload.id(), report.attemptId());
                return;
            } catch (PackLoader.LoadInProgress e) {
                progress.checkInterrupted();
            }
        }
    }

    /** A load by the command line, or of another pack. */
    private void waitForOthers(JobProgress progress) {
        while (loader.isBusy()) {
            progress.report("waiting for another load", 0);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static LoadProgress told(JobProgress progress, int datasets) {
        Set<String> done = new HashSet<>();
        return new LoadProgress() {
            @Override
            public void report(String dataset, LoadStage stage, long rowsSoFar) {
                if (stage == LoadStage.DONE) {
                    done.add(dataset);
                }
                String step = stage.name().toLowerCase(Locale.ROOT) + " " + dataset
                        + (rowsSoFar > 0 ? ", " + rowsSoFar + " rows" : "");
                progress.report(step, (double) done.size() / Math.max(1, datasets));
            }
        };
    }
}
