package vn.phusong.planner.gap.command;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.phusong.planner.gap.Judged;
import vn.phusong.planner.gap.criteria.CriteriaStore;
import vn.phusong.planner.gap.criteria.TargetRule;
import vn.phusong.planner.gap.document.GapLists;
import vn.phusong.planner.problem.ParameterProblem;

/** Lists what fails the criteria, or counts it by administrative unit. */
@Command(
        name = "gaps",
        footerHeading = "%nColumns of the table:%n",
        footer = {
            "  reason     what falls short, see src/docs/criteria.md: TERRAIN, DISTANCE,",
            "             NO_SITE, LOW_SHARE, …",
            "  affected   people whose place has no usable signal",
            "  usable     share of people (of a target: of its area) with usable signal",
            "  margin dB  predicted level of the best server at the centre, minus the",
            "             usable threshold",
            "  P          probability that the level there really reaches the threshold",
            "  measure    yes: the margin is within the model's error, so go and measure",
            "  server     operator and technology of the best server at the centre"
        },
        description = {
            "List the hamlets (or, with --targets, the 5G targets) that fail the criteria or are not decided,"
                    + " or count them by administrative unit with --by.",
            "Every figure carries its whole, its run and its criteria version."
        })
public final class GapsCommand extends AnswerCommand {

    @Mixin
    private final JudgementOptions judgement = new JudgementOptions();

    @Option(
            names = "--criteria",
            paramLabel = "ID[@VERSION]",
            description = "criteria to judge by (default: any-mobile; with --targets 5g)")
    private @Nullable String criteria;

    @Option(names = "--targets", description = "5G targets instead of hamlets")
    private boolean targets;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "comma-separated: COVERED, WEAK, UNCOVERED, UNKNOWN; for targets CLOSED, OPEN, UNKNOWN"
                    + " (default: all but COVERED or CLOSED)")
    private @Nullable String status;

    @Option(names = {"--by", "--level"}, paramLabel = "LEVEL", description = "count by commune, district or province")
    private @Nullable String by;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            description = "edition of the administrative map for --by (default: the latest that has the level)")
    private @Nullable String edition;

    @Override
    Answer answer(BeanFactory beans) {
        refuseContradictions();
        if (targets) {
            return targets(beans);
        }
        Judged judged = judgement.judged(beans, criteria);
        if (by != null) {
            return UnitTable.of(beans.getBean(GapLists.class).hamletsByUnit(judged, by, edition));
        }
        return PlaceTable.hamlets(beans.getBean(GapLists.class).hamlets(judged, status, 0, Integer.MAX_VALUE));
    }

    private Answer targets(BeanFactory beans) {
        Judged judged = judgement.judgedTargets(beans, criteria);
        if (by != null) {
            return TargetUnitTable.of(beans.getBean(GapLists.class).targetsByUnit(judged, by, edition));
        }
        TargetRule rule = beans.getBean(CriteriaStore.class)
                .find(judged.criteria().toString())
                .orElseThrow()
                .target();
        return PlaceTable.targets(beans.getBean(GapLists.class).targets(judged, status, 0, Integer.MAX_VALUE), rule);
    }

    private void refuseContradictions() {
        if (by != null && status != null) {
            throw ParameterProblem.invalid("--by", by, "không dùng cùng --status", "used without --status");
        }
        if (by == null && edition != null) {
            throw ParameterProblem.invalid("--edition", edition, "dùng cùng --by", "used together with --by");
        }
    }
}
