package vn.phusong.planner.gap.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.command.DatabaseCommand;
import vn.phusong.planner.command.ExitCode;
import vn.phusong.planner.gap.GapAnalysis;
import vn.phusong.planner.gap.GapRun;
import vn.phusong.planner.gap.GapRuns;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaFile;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.criteria.CriteriaProblem;
import vn.phusong.planner.gap.criteria.CriteriaReader;
import vn.phusong.planner.gap.criteria.CriteriaStore;

/** Stores a user's definition and judges the current run by it, so that it can be compared at once. */
@Command(
        name = "add",
        description = {
            "Add a criteria definition from a YAML or JSON file; a changed definition of a known id becomes its next"
                    + " version.",
            "The current run is judged by it, so compare-criteria can use it at once; what is published stays as it is."
        })
final class CriteriaAddCommand extends DatabaseCommand {

    @Parameters(paramLabel = "FILE", description = "definition; src/docs/criteria.md describes the form")
    private Path file = Path.of("");

    @Override
    public int run(BeanFactory beans) {
        CoverageCriteria criteria = read();
        CriteriaKey key = add(beans.getBean(CriteriaStore.class), criteria);
        GapRuns runs = beans.getBean(GapRuns.class);
        Optional<GapRun> run = runs.findCurrent().or(runs::findLatest);
        run.ifPresent(current -> beans.getBean(GapAnalysis.class).judge(current.runId()));
        out().println(key
                + run.map(current -> ": run " + current.runId() + " is judged by it")
                        .orElse(": stored; there is no run yet to judge by it"));
        return ExitCode.OK;
    }

    private CoverageCriteria read() {
        CriteriaFile read = CriteriaReader.read(file.toString(), text());
        return read.find()
                .orElseThrow(() -> CommandFailure.badInput(read.problems().stream()
                        .map(CriteriaProblem::message_en)
                        .collect(Collectors.joining(System.lineSeparator()))));
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw CommandFailure.badInput(file + " is not UTF-8 text: save it as UTF-8.");
        } catch (IOException unreadable) {
            throw CommandFailure.badInput("Cannot read " + file + ": name a file that exists and may be read.");
        }
    }

    private static CriteriaKey add(CriteriaStore store, CoverageCriteria criteria) {
        try {
            return store.add(criteria);
        } catch (IllegalArgumentException builtIn) {
            throw CommandFailure.badInput(
                    criteria.key().id() + " is the id of built-in criteria: choose another id for your own.");
        }
    }
}
