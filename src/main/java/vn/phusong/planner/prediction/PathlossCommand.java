package vn.phusong.planner.prediction;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.PropagationModels;

/**
 * {@code phusong pathloss}: basic transmission loss of given paths by a given model, to check a model
 * against figures from elsewhere. Starts no application, and prints nothing unless every case can be
 * computed.
 */
@Command(
        name = "pathloss",
        description = "Basic transmission loss of the paths of a table, by a propagation model.",
        footer = "%nPrints a row id,Lb_dB per case, in the order of the cases."
                + " src/docs/pathloss.md describes the columns.")
public final class PathlossCommand implements Callable<Integer> {

    @Option(
            names = "--model",
            paramLabel = "ID",
            defaultValue = "p1812",
            description = "propagation model (default: ${DEFAULT-VALUE})")
    private String model = "p1812";

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            required = true,
            description = "CSV with a row of settings per path")
    private @Nullable Path cases;

    @Option(
            names = "--profiles",
            paramLabel = "FILE",
            required = true,
            description = "CSV with the rows id,h,... and id,R,... of each path")
    private @Nullable Path profiles;

    @Option(names = "--json", description = "print a JSON array instead of CSV")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null || cases == null || profiles == null) {
            throw new IllegalStateException("run the command through CommandLine, which sets the required options");
        }
        CommandLine line = spec.commandLine();
        try {
            PropagationModel chosen = PropagationModels.find(model).orElseThrow(this::unknownModel);
            PathLossResults results = PathLossResults.compute(
                    chosen, PathCaseTable.read(cases), PathProfileTable.read(profiles));
            if (json) {
                results.writeJson(line.getOut());
            } else {
                results.writeCsv(line.getOut());
            }
            results.noteOnValidity().ifPresent(line.getErr()::println);
            return ExitCode.OK;
        } catch (CommandFailure failure) {
            // told here as well as by the launcher, so that the command says the same when it is run alone
            line.getErr().println("phusong: " + failure.getMessage());
            return failure.exitCode();
        }
    }

    private CommandFailure unknownModel() {
        String known = String.join(
                ", ", PropagationModels.list().stream().map(PropagationModel::id).toList());
        return CommandFailure.badInput("--model: there is no model \"" + model + "\"; choose one of " + known + ".");
    }
}
