package vn.phusong.planner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.bench.engine.EngineBench;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.OutFile;

/** {@code phusong bench}: by itself the coverage engine, on made terrain and without a database. */
@Command(
        name = "bench",
        subcommands = {ImportBenchCommand.class, ProvinceBenchCommand.class},
        synopsisSubcommandLabel = "[MEASUREMENT]",
        description = {
            "Measure how fast PhuSong works on this machine (method and results: src/docs/performance.md).",
            "Without a MEASUREMENT: the coverage engine, pixels per CPU-second, and beside it splat where installed."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final int MOST_ROUNDS = 1000;
    private static final int MOST_PLACES = 1_000_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            description = "the cases in turn, so often (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--region",
            description = "instead: a region with --hamlets and --sites, with a quarter, half and all of the sites")
    private boolean region;

    @Option(names = "--hamlets", paramLabel = "N", defaultValue = "30000", description = "default: ${DEFAULT-VALUE}")
    private int hamlets;

    @Option(names = "--sites", paramLabel = "N", defaultValue = "10000", description = "default: ${DEFAULT-VALUE}")
    private int sites;

    @Option(names = "--json", paramLabel = "FILE", description = "write the measurements as JSON too")
    private @Nullable Path json;

    @Option(
            names = "--temp-dir",
            paramLabel = "FOLDER",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "where its files lie while it runs (default: ${DEFAULT-VALUE})")
    private Path tempDir = Path.of(".");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (json != null) {
            OutFile.check("--json", json);
        }
        if (!Files.isDirectory(tempDir) || !Files.isWritable(tempDir)) {
            throw CommandFailure.badInput("--temp-dir " + tempDir + " must be a folder that exists and can be written.");
        }
        require(rounds >= 1 && rounds <= MOST_ROUNDS, "--rounds must be 1.." + MOST_ROUNDS);
        require(hamlets >= 1 && hamlets <= MOST_PLACES, "--hamlets must be 1.." + MOST_PLACES);
        require(sites >= 4 && sites <= MOST_PLACES, "--sites must be 4.." + MOST_PLACES);
        var commandLine = Objects.requireNonNull(spec).commandLine();
        EngineBench bench = new EngineBench(tempDir, next -> commandLine.getErr().println("phusong: " + next));
        if (region) {
            bench.region(hamlets, sites, commandLine.getOut(), json);
        } else {
            bench.sweeps(rounds, commandLine.getOut(), json);
        }
        return ExitCode.OK;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw CommandFailure.badInput(rule + ".");
        }
    }
}
