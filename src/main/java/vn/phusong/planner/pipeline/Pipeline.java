package vn.phusong.planner.pipeline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.phusong.planner.command.CommandFailure;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.gap.HeadlineDocument;
import vn.phusong.planner.ingest.LoadReport;
import vn.phusong.planner.ingest.PackLoader;
import vn.phusong.planner.job.JobProgress;
import vn.phusong.planner.ogcapi.Publication;
import vn.phusong.planner.ogcapi.Publisher;
import vn.phusong.planner.prediction.PredictionRun;
import vn.phusong.planner.prediction.PredictionRuns;

/**
 * The way of the data: load, predict, judge, publish. Each stage finds what is done already and does
 * nothing then, so a pass over unchanged data takes seconds; a failure anywhere leaves the published
 * version as it was.
 */
@Service
public class Pipeline {

    private final PackLoader loader;
    private final PredictionRuns predictions;
    private final GapAnalysis gaps;
    private final HeadlineDocument headlines;
    private final JsonMapper json;
    private final Publisher publisher;
    private final PublishedState published;

    Pipeline(
            PackLoader loader,
            PredictionRuns predictions,
            GapAnalysis gaps,
            HeadlineDocument headlines,
            JsonMapper json,
            Publisher publisher,
            PublishedState published) {
        this.loader = loader;
        this.predictions = predictions;
        this.gaps = gaps;
        this.headlines = headlines;
        this.json = json;
        this.publisher = publisher;
        this.published = published;
    }

    /** Loads a pack's folder and brings what is published up to date with it. */
    PipelineReport bringUpToDate(Path folder, boolean acceptValid, JobProgress progress) {
        StageClock clock = new StageClock(progress);
        LoadReport report = clock.time(PipelineStage.LOAD, () -> loader.load(folder, acceptValid));
        if (!report.accepted()) {
            throw CommandFailure.badInput(RejectedPack.sentence(folder, report));
        }
        return analyse(Objects.requireNonNull(report.packId()), progress, clock);
    }

    /** Brings what is published up to date with what is loaded of a pack. */
    PipelineReport bringUpToDate(String packId, JobProgress progress) {
        return analyse(packId, progress, new StageClock(progress));
    }

    private PipelineReport analyse(String packId, JobProgress progress, StageClock clock) {
        PredictionRun run = clock.time(
                PipelineStage.PREDICT,
                () -> predictions.predict(packId, (done, total) -> {
                    progress.report(
                            PipelineStage.PREDICT.title(), PipelineStage.PREDICT.overall((double) done / total));
                    return true;
                }));
        clock.time(PipelineStage.JUDGE, () -> {
            gaps.judge(run.id());
            return run;
        });
        Optional<Long> upToDate = published.findVersionOf(run.id());
        long version = upToDate.orElseGet(
                () -> clock.time(PipelineStage.PUBLISH, () -> publish(run)).dataVersion());
        return new PipelineReport(packId, run.id(), version, upToDate.isEmpty(), clock.seconds());
    }

    private Publication publish(PredictionRun run) {
        return publisher.publish(run.id(), run.packId(), json.writeValueAsString(headlines.of(run.id())));
    }

    /** Times the stages and tells the job which one runs. */
    private static final class StageClock {
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private final JobProgress progress;

        StageClock(JobProgress progress) {
            this.progress = progress;
        }

        <T> T time(PipelineStage stage, Supplier<T> work) {
            progress.report(stage.title(), stage.overall(0));
            long start = System.nanoTime();
            T result = work.get();
            seconds.put(stage.title(), Math.round((System.nanoTime() - start) / 1e7) / 100.0);
            return result;
        }

        Map<String, Double> seconds() {
            return seconds;
        }
    }
}
