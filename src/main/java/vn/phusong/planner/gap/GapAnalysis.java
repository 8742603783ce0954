package vn.phusong.planner.gap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusong.planner.gap.criteria.BuiltInCriteria;
import vn.phusong.planner.gap.criteria.CoverageCriteria;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.criteria.CriteriaStore;
import vn.phusong.planner.gap.judging.JudgedPlace;
import vn.phusong.planner.gap.judging.Operators;
import vn.phusong.planner.prediction.PlaceKind;

/**
 * Judges a run by every active criteria version. All results of a call appear in one transaction; what is
 * judged already is left as it is, so a second call adds nothing.
 */
@Service
public class GapAnalysis {

    private final GapRuns runs;
    private final CriteriaStore criteriaStore;
    private final RunInputsReader inputs;
    private final RunSignalReader signals;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    GapAnalysis(
            GapRuns runs,
            CriteriaStore criteriaStore,
            RunInputsReader inputs,
            RunSignalReader signals,
            JdbcClient jdbc,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.criteriaStore = criteriaStore;
        this.inputs = inputs;
        this.signals = signals;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Judges {@code runId} by the active criteria it has not been judged by.
     *
     * @throws IllegalArgumentException if there is no complete run with this id
     */
    public Judgement judge(String runId) {
        GapRun run = runs.find(runId)
                .orElseThrow(() -> new IllegalArgumentException("there is no complete run " + runId));
        return Objects.requireNonNull(transaction.execute(status -> judge(run)));
    }

    private Judgement judge(GapRun run) {
        // Two processes that judge the same run do it one after the other.
        jdbc.sql("select id from prediction_run where id = ? for update")
                .param(run.runId())
                .query(String.class)
                .single();
        Set<CriteriaKey> judged = judgedBy(run.runId());
        List<CoverageCriteria> todo = criteriaStore.listActive().stream()
                .filter(criteria -> !judged.contains(criteria.key()))
                .toList();
        List<RegisterEntry> register = inputs.listHamlets(run.runId());
        List<String> targetCodes = inputs.listTargets(run.runId());
        if (!todo.isEmpty()) {
            write(run, todo, register, targetCodes);
        }
        return new Judgement(
                run, todo.stream().map(CoverageCriteria::key).toList(), register.size(), targetCodes.size());
    }

    private void write(
            GapRun run, List<CoverageCriteria> todo, List<RegisterEntry> register, List<String> targetCodes) {
        List<UnitTree> units = inputs.listUnits(run.runId());
        InventoryDeclarations declarations = inputs.getDeclarations(run, units);
        RunJudge judge = new RunJudge(
                todo,
                criteriaStore.find(BuiltInCriteria.LTE_ONLY).orElse(null),
                new Operators(inputs.listOperators(run.runId()), declarations.ofProvince()),
                units);
        List<JudgedPlace> targets = targets(run, targetCodes, declarations);
        List<JudgedPlace> hamlets = hamlets(run, register, declarations);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            JudgementWriter writer = new JudgementWriter(connection, run.runId());
            writer.judgements(todo.stream().map(CoverageCriteria::key).toList());
            judge.hamlets(register, hamlets, writer);
            judge.targets(targets, writer);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("write judgements", null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * A judge of changes of a run's network, by the active criteria; takes a second to make.
     *
     * @throws IllegalArgumentException if there is no complete run with this id
     */
    public ChangeJudge changesOf(String runId) {
        GapRun run = runs.find(runId)
                .orElseThrow(() -> new IllegalArgumentException("there is no complete run " + runId));
        InventoryDeclarations declarations = inputs.getDeclarations(run, inputs.listUnits(runId));
        return new ChangeJudge(
                criteriaStore.listActive(),
                new Operators(inputs.listOperators(runId), declarations.ofProvince()),
                hamlets(run, inputs.listHamlets(runId), declarations),
                targets(run, inputs.listTargets(runId), declarations));
    }

    private List<JudgedPlace> hamlets(
            GapRun run, List<RegisterEntry> register, InventoryDeclarations declarations) {
        Map<String, @Nullable Integer> people = new LinkedHashMap<>();
        register.forEach(entry -> people.put(entry.code(), entry.people()));
        Map<String, Map<String, String>> communes = new HashMap<>();
        register.forEach(entry -> communes.put(entry.code(), entry.communes()));
        return at(communes, declarations, signals.list(run.runId(), PlaceKind.HAMLET, people));
    }

    private List<JudgedPlace> targets(GapRun run, List<String> codes, InventoryDeclarations declarations) {
        return at(
                inputs.mapTargetCommunes(run.runId()),
                declarations,
                signals.list(run.runId(), PlaceKind.TARGET, nobody(codes)));
    }

    private static Map<String, @Nullable Integer> nobody(List<String> codes) {
        Map<String, @Nullable Integer> nobody = new LinkedHashMap<>();
        codes.forEach(code -> nobody.put(code, null));
        return nobody;
    }

    /** The places with the lists of cells that are declared complete where they lie. */
    private static List<JudgedPlace> at(
            Map<String, Map<String, String>> communes, InventoryDeclarations declarations, List<JudgedPlace> places) {
        return places.stream()
                .map(place -> place.with(declarations.at(communes.getOrDefault(place.code(), Map.of()))))
                .toList();
    }

    private Set<CriteriaKey> judgedBy(String runId) {
        return jdbc
                .sql("select criteria_id, criteria_version from judgement where run_id = ?")
                .param(runId)
                .query((row, index) -> new CriteriaKey(row.getString("criteria_id"), row.getInt("criteria_version")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
