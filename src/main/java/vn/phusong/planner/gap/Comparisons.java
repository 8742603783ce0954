package vn.phusong.planner.gap;

import static vn.phusong.planner.gap.JudgementQueries.OF_JUDGEMENT;
import static vn.phusong.planner.gap.JudgementQueries.about;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.gap.DeclaredComparison.Entry;
import vn.phusong.planner.gap.criteria.CriteriaKey;
import vn.phusong.planner.gap.judging.HamletStatus;

/** Stored results beside each other, and beside the province's own list. */
@Component
public class Comparisons {

    private static final String NAMED = """
             left join (select h.code, h.name from hamlet h
                        join prediction_run_dataset d on d.dataset_id = h.dataset_id and d.run_id = :run) register
                    on register.code =
            """;

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code first} beside {@code second}, over {@code first}'s run and scope. */
    public CriteriaComparison criteria(Judged first, CriteriaKey second) {
        List<CriteriaComparison.Flip> statuses = about(jdbc, """
                        select t.hamlet_code, coalesce(register.name, t.hamlet_code) name,
                               t.status first_status, o.status second_status
                        from hamlet_result t
                        join hamlet_result o on o.run_id = t.run_id and o.scope = t.scope
                             and o.hamlet_code = t.hamlet_code and o.criteria_id = :other and o.criteria_version = :otherVersion
                        """ + NAMED + " t.hamlet_code where" + OF_JUDGEMENT + "order by t.hamlet_code collate \"C\"", first)
                .param("other", second.id())
                .param("otherVersion", second.version())
                .query((row, index) -> new CriteriaComparison.Flip(
                        row.getString("hamlet_code"),
                        row.getString("name"),
                        HamletStatus.valueOf(row.getString("first_status")),
                        HamletStatus.valueOf(row.getString("second_status"))))
                .list();
        HamletCounts firstCounts = HamletCounts.NONE;
        HamletCounts secondCounts = HamletCounts.NONE;
        for (CriteriaComparison.Flip status : statuses) {
            firstCounts = firstCounts.plus(status.first());
            secondCounts = secondCounts.plus(status.second());
        }
        List<CriteriaComparison.Flip> flips = statuses.stream()
                .filter(status -> status.first() != status.second())
                .toList();
        return new CriteriaComparison(first, second, firstCounts, secondCounts, flips);
    }

    /** The pack's current official list beside the prediction. */
    public DeclaredComparison declared(Judged judged) {
        List<Entry> entries = about(jdbc, """
                        select coalesce(t.hamlet_code, declared.hamlet_code) code, register.name, t.status,
                               declared.as_of, declared.source
                        from (select * from hamlet_result t where
                        """ + OF_JUDGEMENT + """
                        ) t
                        full join (select u.hamlet_code, max(u.as_of) as_of, min(u.source) source
                                   from declared_uncovered u
                                   join dataset d on d.id = u.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
                                   group by u.hamlet_code) declared
                               on declared.hamlet_code = t.hamlet_code
                        """ + NAMED + """
                         coalesce(t.hamlet_code, declared.hamlet_code)
                        where t.status = 'UNCOVERED' or declared.hamlet_code is not null
                        order by coalesce(t.hamlet_code, declared.hamlet_code) collate "C"
                        """, judged)
                .param("pack", judged.run().packId())
                .query(Comparisons::entry)
                .list();
        return new DeclaredComparison(
                judged,
                only(entries, entry -> entry.declaredAsOf() != null && entry.status() == HamletStatus.UNCOVERED),
                only(entries, entry -> entry.declaredAsOf() == null),
                only(entries, entry -> entry.declaredAsOf() != null && hasSignal(entry.status())),
                only(entries, entry -> entry.status() == HamletStatus.UNKNOWN),
                only(entries, entry -> entry.status() == null));
    }

    private static boolean hasSignal(@Nullable HamletStatus status) {
        return status != null && status.hasSignal();
    }

    private static List<Entry> only(List<Entry> entries, Predicate<Entry> condition) {
        return entries.stream().filter(condition).toList();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        String status = row.getString("status");
        return new Entry(
                row.getString("code"),
                row.getString("name"),
                status == null ? null : HamletStatus.valueOf(status),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"));
    }
}
