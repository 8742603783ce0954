package vn.phusong.planner.pipeline;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusong.planner.job.JobProgress;
import vn.phusong.planner.job.JobType;

/** The pipeline as a durable job: whichever process takes it does it, and after a kill it is done again. */
@Component
class PipelineJob implements JobType<PipelineJob.Request> {

    static final String NAME = "pipeline";

    private static final Logger LOG = LoggerFactory.getLogger(PipelineJob.class);

    private final Pipeline pipeline;

    PipelineJob(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * @param folder absolute path of a pack to load first; null to take what is loaded
     * @param packId the loaded pack; null if a folder is given
     */
    record Request(@Nullable String folder, @Nullable String packId, boolean acceptValid) {

        Request {
            if ((folder == null) == (packId == null)) {
                throw new IllegalArgumentException("either a folder or a pack id, not " + folder + " and " + packId);
            }
        }

        static Request load(Path folder, boolean acceptValid) {
            return new Request(folder.toAbsolutePath().normalize().toString(), null, acceptValid);
        }

        static Request loaded(String packId) {
            return new Request(null, packId, false);
        }
    }

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
        PipelineReport report = request.folder() != null
                ? pipeline.bringUpToDate(Path.of(request.folder()), request.acceptValid(), progress)
                : pipeline.bringUpToDate(Objects.requireNonNull(request.packId()), progress);
        LOG.info("pipeline: {}", report);
    }
}
