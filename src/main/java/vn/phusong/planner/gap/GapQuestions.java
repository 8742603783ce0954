package vn.phusong.planner.gap;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.criteria.CriteriaStore;
import vn.phusong.planner.gap.judging.Scope;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.Problem;

/**
 * From the words of a request or command to the judgement it is about. Whatever is not exactly right ends
 * in a problem that says what would be: {@link vn.phusong.planner.problem.ProblemException}.
 */
@Component
public class GapQuestions {

    /** So many digits of a run's id stand in texts for people, and are enough to name it. */
    public static final int SHORTENED_RUN_ID = 12;

    private final GapRuns runs;
    private final GapResults results;
    private final Rollups rollups;
    private final UnitFigures figures;
    private final CriteriaStore criteriaStore;

    GapQuestions(GapRuns runs, GapResults results, Rollups rollups, UnitFigures figures, CriteriaStore criteriaStore) {
        this.runs = runs;
        this.results = results;
        this.rollups = rollups;
        this.figures = figures;
        this.criteriaStore = criteriaStore;
    }

    /**
     * The judgement asked about.
     *
     * @param criteria {@code id} or {@code id@version}; null for {@code any-mobile}
     * @param scope null for {@code any}
     * @param run id of a run or its start; null for the published one, else the latest judged
     */
    public Judged judged(@Nullable String criteria, @Nullable String scope, @Nullable String run) {
        GapRun asked = run(run);
        CriteriaKey key = criteria(asked, "criteria", criteria == null ? BuiltInCriteria.ANY_MOBILE : criteria);
        return new Judged(asked, key, scope(asked, key, scope == null ? Scope.ANY.code() : scope));
    }

    /**
     * The judgement asked about 5G targets: as {@link #judged}, but null for {@code 5g}, or {@code any-mobile} where the
     * run was not judged by it.
     */
    public Judged judgedTargets(@Nullable String criteria, @Nullable String scope, @Nullable String run) {
        boolean byDefault = criteria == null
                && results.listCriteria(run(run).runId()).stream()
                        .anyMatch(key -> key.id().equals(BuiltInCriteria.NR_ONLY));
        return judged(byDefault ? BuiltInCriteria.NR_ONLY : criteria, scope, run);
    }

    /** The criteria version {@code reference} names, judged in {@code run}. */
    public CriteriaKey criteria(GapRun run, String parameter, String reference) {
        List<CriteriaKey> judged = results.listCriteria(run.runId());
        return criteriaStore
                .find(reference)
                .map(CoverageCriteria::key)
                .filter(judged::contains)
                .orElseThrow(() -> {
                    String known = judged.stream().map(CriteriaKey::toString).collect(Collectors.joining(", "));
                    return ParameterProblem.invalid(
                            parameter, reference, "một bộ tiêu chí đã xét: " + known, "criteria judged by: " + known);
                });
    }

    private Scope scope(GapRun run, CriteriaKey criteria, String code) {
        List<Scope> judged = results.listScopes(run.runId(), criteria);
        return judged.stream().filter(scope -> scope.code().equals(code)).findFirst().orElseThrow(() -> {
            String known = judged.stream().map(Scope::code).collect(Collectors.joining(", "));
            return ParameterProblem.invalid("scope", code, "một trong: " + known, "one of: " + known);
        });
    }

    private GapRun run(@Nullable String runId) {
        if (runId != null) {
            return runs.find(runId)
                    .or(() -> runId.length() < SHORTENED_RUN_ID ? Optional.empty() : runs.findByStart(runId))
                    .orElseThrow(() -> ParameterProblem.invalid(
                            "run",
                            runId,
                            "mã của một lượt tính đã xong, ít nhất " + SHORTENED_RUN_ID + " ký tự đầu",
                            "the id of a complete run, or at least its first " + SHORTENED_RUN_ID + " digits"));
        }
        return runs.findCurrent().orElseThrow(() -> Problem.of(
                        404, "nothing-judged", "Chưa có kết quả", "No results yet")
                .detail(
                        "Chưa có lượt tính nào được xét: ./phusong load FOLDER, rồi ./phusong analyse.",
                        "Nothing has been judged yet: ./phusong load FOLDER, then ./phusong analyse.")
                .exception());
    }

    /**
     * The roll-up asked for.
     *
     * @param by {@code commune}, {@code district} or {@code province}
     * @param edition null for the latest edition that has units of the level
     */
    public List<Rollup> rollups(Judged judged, String by, @Nullable String edition) {
        AdminLevel level = level(by);
        List<String> editions = rollups.listEditions(judged.run().runId());
        if (edition != null && !editions.contains(edition)) {
            String known = String.join(", ", editions);
            throw ParameterProblem.invalid("edition", edition, "một trong: " + known, "one of: " + known);
        }
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (edition == null || editions.get(i).equals(edition)) {
                List<Rollup> found = rollups.list(judged, editions.get(i), level);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        String known = editions.stream()
                .filter(each -> edition == null || each.equals(edition))
                .map(each -> each + ": " + levels(judged, each))
                .collect(Collectors.joining("; "));
        throw ParameterProblem.invalid(
                "by", by, "cấp có trong phiên bản địa giới " + known, "a level of edition " + known);
    }

    /**
     * The 5G targets of the units that {@link #rollups} would list, by unit and kind.
     *
     * @param judged of targets
     * @param by as there
     * @param edition as there
     */
    public TargetRollups targetRollups(Judged judged, String by, @Nullable String edition) {
        Rollup first = rollups(judged, by, edition).get(0);
        return new TargetRollups(first.edition(), first.level(), figures.listTargets(judged, first.edition(), first.level()));
    }

    /** The targets of the units of one level and edition. */
    public record TargetRollups(String edition, AdminLevel level, List<TargetRollup> units) {}

    private String levels(Judged judged, String edition) {
        return Arrays.stream(AdminLevel.values())
                .filter(level -> !rollups.list(judged, edition, level).isEmpty())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static AdminLevel level(String by) {
        return Arrays.stream(AdminLevel.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> ParameterProblem.invalid(
                        "by", by, "một trong: province, district, commune", "one of: province, district, commune"));
    }

    /** Constants of {@code type} from a comma-separated list. */
    public static <E extends Enum<E>> Set<E> list(String parameter, String text, Class<E> type) {
        EnumSet<E> chosen = EnumSet.noneOf(type);
        for (String name : text.split(",", -1)) {
            chosen.add(oneOf(parameter, name, type));
        }
        return chosen;
    }

    private static <E extends Enum<E>> E oneOf(String parameter, String name, Class<E> type) {
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
        return constant.orElseThrow(() -> {
            String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            return ParameterProblem.invalid(parameter, name, "một trong: " + known, "one of: " + known);
        });
    }
}
