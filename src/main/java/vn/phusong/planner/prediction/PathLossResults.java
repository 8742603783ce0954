package vn.phusong.planner.prediction;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.radio.propagation.PathLoss;
import vn.phusong.radio.propagation.PropagationModel;
import vn.phusong.radio.propagation.ValidityRange;
import vn.phusong.radio.terrain.PathProfile;

/** The losses of a table of cases by one model, and how they are written. */
final class PathLossResults {

    private static final int DECIMALS = 10;
    private static final int IDS_IN_NOTE = 10;

    private final PropagationModel model;
    private final List<Result> results = new ArrayList<>();

    /** The loss keeps ten decimals in every format. */
    private record Result(String id, BigDecimal Lb_dB, boolean withinValidity) {}

    private PathLossResults(PropagationModel model) {
        this.model = model;
    }

    /**
     * In the order of the cases.
     *
     * @throws CommandFailure in one sentence, if a case cannot be computed
     */
    static PathLossResults compute(PropagationModel model, List<PathCase> cases, PathProfileTable profiles) {
        PathLossResults results = new PathLossResults(model);
        for (PathCase each : cases) {
            results.add(each, profiles.profile(each));
        }
        return results;
    }

    private void add(PathCase pathCase, PathProfile profile) {
        PathLoss evaluator = model.evaluator(pathCase.settings(profile.length_km()));
        evaluator.path(profile, pathCase.txHeight_m(), pathCase.rxHeight_m());
        double loss = evaluator.loss_dB(pathCase.frequency_MHz());
        if (!Double.isFinite(loss)) {
            throw pathCase.row().wrong(
                    "column id",
                    "model " + model.id() + " has no value for \"" + pathCase.id() + "\"",
                    "check its heights and distances");
        }
        results.add(new Result(
                pathCase.id(),
                new BigDecimal(loss).setScale(DECIMALS, RoundingMode.HALF_EVEN),
                model.validity().contains(pathCase.frequency_MHz(), profile.length_km())));
    }

    void writeCsv(PrintWriter out) {
        try {
            CSVPrinter csv = new CSVPrinter(
                    out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            csv.printRecord("id", "Lb_dB");
            for (Result result : results) {
                csv.printRecord(result.id(), result.Lb_dB().toPlainString());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeJson(PrintWriter out) {
        out.print(JsonMapper.builder().build().writeValueAsString(results) + "\n");
        out.flush();
    }

    /** A sentence on the paths outside the model's range, if any. */
    Optional<String> noteOnValidity() {
        List<String> outside = results.stream()
                .filter(result -> !result.withinValidity())
                .map(Result::id)
                .toList();
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        ValidityRange range = model.validity();
        String ids = String.join(", ", outside.subList(0, Math.min(outside.size(), IDS_IN_NOTE)));
        return Optional.of("note: " + outside.size() + " of " + results.size() + " paths lie outside the range of "
                + model.id() + " (" + range.minFrequency_MHz() + " to " + range.maxFrequency_MHz() + " MHz, "
                + range.minDistance_km() + " to " + range.maxDistance_km() + " km; " + range.source() + "): " + ids
                + (outside.size() > IDS_IN_NOTE ? ", …" : "") + ".");
    }
}
