package vn.phusong.planner.admin.crosswalk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phusong.planner.admin.crosswalk.Crosswalk.NewUnit;
import vn.phusong.planner.admin.crosswalk.Crosswalk.Part;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.command.OutFile;

/** {@code phusong crosswalk}: makes a {@code unit-successors} dataset from two drawings of the land. No database. */
@Command(
        name = "crosswalk",
        description = {
            "Make a unit-successors file: which share of each old unit's area and people went into which new unit.",
            "Both files are GeoJSON in WGS 84. Areas are compared in an equal-area projection; a part of an old unit in a"
                + " new one that is smaller than --least-share is a sliver between two drawings of one line and is left"
                + " out, and the rest is scaled so that the shares of each old unit sum to 1."
        })
public final class CrosswalkCommand implements Callable<Integer> {
    /** Where less than this goes into one unit, either the old one was cut or the boundaries do not fit. */
    private static final double WORTH_A_LOOK = 0.8;

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "the old units, or parts of them")
    private @Nullable Path from;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "the new units")
    private @Nullable Path to;

    @Option(names = "--from-edition", paramLabel = "EDITION", required = true, description = "such as 2024-11")
    private String fromEdition = "";

    @Option(names = "--to-edition", paramLabel = "EDITION", required = true, description = "such as 2025-07")
    private String toEdition = "";

    @Option(names = "--from-key", paramLabel = "PROPERTY", description = "what tells the old ones apart (default: code)")
    private String fromKey = "code";

    @Option(names = "--to-key", paramLabel = "PROPERTY", description = "code of the new units (default: code)")
    private String toKey = "code";

    @Option(
            names = "--pairs",
            paramLabel = "CSV",
            description = "key of each old polygon and the code of the unit it is, or belongs to; one with several codes"
                    + " (a|b) is left out")
    private @Nullable Path pairs;

    @Option(names = "--pairs-columns", paramLabel = "KEY,CODE", description = "its columns (default: key,code)")
    private String pairsColumns = "key,code";

    @Option(
            names = "--population",
            paramLabel = "CSV",
            description = "people by key of the old polygons; without it land stands for people")
    private @Nullable Path population;

    @Option(names = "--population-columns", paramLabel = "KEY,PEOPLE", description = "its columns (default: key,population)")
    private String populationColumns = "key,population";

    @Option(names = "--least-share", paramLabel = "SHARE", description = "of an old unit's area (default: 0.05)")
    private double leastShare = 0.05;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "CSV for a dataset of kind unit-successors")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null || from == null || to == null || out == null) {
            throw new IllegalStateException("run the command through CommandLine, which sets the required options");
        }
        CommandLine line = spec.commandLine();
        try {
            OutFile.check("--out", out);
            write(compute(from, to, line), out, line);
            return ExitCode.OK;
        } catch (CommandFailure failure) {
            line.getErr().println("phusong: " + failure.getMessage());
            return failure.exitCode();
        }
    }

    private Crosswalk.Result compute(Path from, Path to, CommandLine line) {
        if (!(leastShare >= 0 && leastShare < 0.5)) {
            throw CommandFailure.badInput("--least-share must be from 0 to below 0.5, not " + leastShare + ".");
        }
        List<NewUnit> units = new ArrayList<>();
        CrosswalkFiles.areas(to, toKey).forEach((code, area) -> units.add(new NewUnit(code, area)));
        Crosswalk crosswalk = new Crosswalk(units, leastShare);
        Map<String, Geometry> areas = CrosswalkFiles.areas(from, fromKey);
        @Nullable Map<String, String> codes = pairs == null ? null : CrosswalkFiles.pairs(pairs, pairsColumns);
        @Nullable Map<String, String> people =
                population == null ? null : CrosswalkFiles.pairs(population, populationColumns);
        for (Map.Entry<String, Geometry> area : areas.entrySet()) {
            String key = area.getKey();
            String unit = codes == null ? key : lookUp(codes, key, "--pairs");
            if (unit.contains("|")) {
                line.getErr().println(key + " belongs to several units (" + unit + ") and is left out.");
            } else {
                crosswalk.add(new Part(unit, people == null ? null : people(people, key), area.getValue()));
            }
        }
        return crosswalk.result();
    }

    private static String lookUp(Map<String, String> table, String key, String option) {
        @Nullable String value = table.get(key);
        if (value == null) {
            throw CommandFailure.badInput("The table of " + option + " has no row for " + key + ".");
        }
        return value;
    }

    private static long people(Map<String, String> table, String key) {
        String text = lookUp(table, key, "--population");
        if (!text.matches("[0-9]{1,9}")) {
            throw CommandFailure.badInput("The table of --population has \"" + text + "\" for " + key
                    + " where a number of people must stand.");
        }
        return Long.parseLong(text);
    }

    private void write(Crosswalk.Result result, Path file, CommandLine line) {
        StringBuilder csv = new StringBuilder("edition_from,code_from,edition_to,code_to,area_share,population_share\n");
        for (Successor each : result.successors()) {
            csv.append(CSVFormat.DEFAULT.format(
                            fromEdition,
                            each.codeFrom(),
                            toEdition,
                            each.codeTo(),
                            each.areaShare().toPlainString(),
                            each.populationShare().toPlainString()))
                    .append('\n');
        }
        try {
            OutFile.write(file, csv.toString());
        } catch (IOException e) {
            throw CommandFailure.failed(file + " cannot be written (" + e.getMessage() + ").", e);
        }
        long olds = result.successors().stream().map(Successor::codeFrom).distinct().count();
        long news = result.successors().stream().map(Successor::codeTo).distinct().count();
        long split = result.successors().size() - olds;
        line.getOut().printf(
                Locale.ROOT,
                "%s: %d old units in %d new ones, %d rows beyond one each%n"
                        + "%.2f %% of the old area lies in new units; %.2f %% was left out as slivers below %s of a unit%n",
                file,
                olds,
                news,
                split,
                100 * result.covered(),
                100 * result.dropped(),
                leastShare);
        result.largest().forEach((code, most) -> {
            if (most.share() < WORTH_A_LOOK) {
                line.getOut().printf(
                        Locale.ROOT,
                        "%s: no more than %.1f %% in one new unit (%s), %.1f %% in none%n",
                        code,
                        100 * most.share(),
                        most.codeTo(),
                        100 * most.outside());
            }
        });
        if (!result.withoutSuccessor().isEmpty()) {
            line.getErr().println("In no new unit, so without a row: " + String.join(", ", result.withoutSuccessor()));
        }
    }
}
