package vn.phusong.planner.pipeline;

import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.ingest.Packs;

/** Predicts, judges and publishes what is loaded; computes nothing that did not change. */
@Command(
        name = "analyse",
        description = "Predict, judge and publish what is loaded. What did not change is not computed again.")
public final class AnalyseCommand extends DatabaseCommand {

    @Option(
            names = "--pack-id",
            paramLabel = "ID",
            description = "id of a loaded pack (default: the published one, or the only one loaded)")
    private @Nullable String packId;

    @Option(names = "--json", description = "print the headline figures as JSON")
    private boolean json;

    @Override
    public int run(BeanFactory beans) {
        PipelineRunner runner = beans.getBean(PipelineRunner.class);
        String pack = Optional.ofNullable(packId)
                .or(runner::findDefaultPack)
                .orElseThrow(runner::noDefaultPack);
        tellOthers(pack, beans.getBean(Packs.class));
        runner.analyse(pack, err());
        HeadlineText headline = beans.getBean(HeadlineText.class);
        PrintWriter out = out();
        if (json) {
            out.println(headline.json());
        } else {
            headline.print(out);
        }
        return ExitCode.OK;
    }

    /** Whoever has just loaded another pack must not take this one's figures for its. */
    private void tellOthers(String pack, Packs packs) {
        packs.find(pack).ifPresent(analysed ->
                err().printf("Analysing pack %s (%s)%n", analysed.id(), analysed.title_vi()));
        packs.list().stream()
                .filter(other -> !other.id().equals(pack))
                .forEach(other -> err().printf(
                        "  loaded as well, not analysed now: %s; for it: ./phusong analyse --pack-id %s%n",
                        other.id(), other.id()));
        err().flush();
    }
}
