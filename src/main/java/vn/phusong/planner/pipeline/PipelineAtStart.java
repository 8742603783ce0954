package vn.phusong.planner.pipeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.AfterStart;
import vn.phusong.planner.command.CommandFailure;

/** What {@code run} does once the server answers: load, predict, judge, publish, as far as needed. */
@Component
@Order(0)
class PipelineAtStart implements AfterStart {

    private final PipelineRunner runner;
    private final HeadlineText headline;

    PipelineAtStart(PipelineRunner runner, HeadlineText headline) {
        this.runner = runner;
        this.headline = headline;
    }

    @Override
    public void run(Settings settings, PrintWriter out) {
        Optional<Path> folder = settings.pack().or(this::samplePackIfEmpty);
        if (folder.isPresent()) {
            runner.load(folder.get(), false, out);
        } else {
            String packId = runner.findDefaultPack()
                    .orElseThrow(() -> runner.noDefaultPack());
            runner.analyse(packId, out);
        }
        headline.print(settings.url(), out);
    }

    /** The sample of the project's folder, which the launcher tells. */
    private Optional<Path> samplePackIfEmpty() {
        return Optional.ofNullable(System.getProperty("phusong.project"))
                .filter(project -> runner.nothingIsLoaded())
                .map(project -> Path.of(project, "gis-data", "phu-tho-sample"));
    }
}
