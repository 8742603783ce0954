package vn.phusong.planner.pipeline.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.pipeline.sample.pack.SamplePack;

/** {@code phusong sample}: makes a synthetic data pack. */
@Command(name = "sample", description = "Makes a synthetic data pack; the same seed gives the same bytes.")
public final class SampleCommand implements Callable<Integer> {

    static final long SEED = 3927;

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the pack goes (default: gis-data/NAME)")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "seed of all that is invented (default: 3927)")
    private long seed = SEED;

    @Option(names = "--mini", description = "a few communes instead of the province")
    private boolean mini;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        SampleScope scope = mini ? SampleScope.MINI : SampleScope.PROVINCE;
        Path folder = out == null ? Path.of("gis-data", scope.id()) : out;
        SamplePack pack = new SampleMaker(scope, seed, step -> err().println("sample: " + step)).make();
        try {
            pack.write(folder);
        } catch (IOException e) {
            throw CommandFailure.failed("cannot write the pack: " + e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
