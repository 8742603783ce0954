package vn.phusong.planner.gap;

import static vn.phusong.planner.gap.JudgementQueries.OF_JUDGEMENT;
import static vn.phusong.planner.gap.JudgementQueries.about;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.admin.AdminLevel;

/** What stands beside the hamlets of a unit: its 5G targets, and the people that a census counted in it. */
@Component
public class UnitFigures {

    private final JdbcClient jdbc;

    UnitFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The targets of a judgement by unit and kind; units without any are not listed, what is unassigned is last. */
    public List<TargetRollup> listTargets(Judged judged, String edition, AdminLevel level) {
        return about(jdbc, """
                        with d as (select dataset_id from prediction_run_dataset where run_id = :run),
                        unit as (
                            select code, name, boundary from admin_unit
                            where edition = :edition and level = :level and dataset_id in (select dataset_id from d)),
                        placed as (
                            select p.kind, t.status, u.code, u.name
                            from target_result t
                            join target p on p.code = t.target_code and p.dataset_id in (select dataset_id from d)
                            left join lateral (
                                select code, name from unit where st_covers(boundary, p.centre)
                                order by code collate "C" limit 1) u on true
                            where"""
                        + OF_JUDGEMENT + """
                        )
                        select coalesce(code, 'unassigned') as code, coalesce(name, 'unassigned') as name, kind,
                            count(*) filter (where status = 'CLOSED') as closed,
                            count(*) filter (where status = 'OPEN') as open,
                            count(*) filter (where status = 'UNKNOWN') as unknown
                        from placed group by 1, 2, 3
                        order by min(code) is null, min(code) collate "C", kind
                        """, judged)
                .param("edition", edition)
                .param("level", level.name())
                .query((row, index) -> new TargetRollup(
                        edition,
                        level,
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getInt("closed"),
                        row.getInt("open"),
                        row.getInt("unknown")))
                .list();
    }

    /** The populations that are loaded now for the units of an edition, by unit, the latest day first. */
    public List<UnitPopulation> listPopulations(String runId, String edition) {
        return jdbc.sql("""
                        select p.code, p.as_of, p.people, p.households, p.source, d.name as dataset, d.synthetic
                        from unit_population p
                        join dataset d on d.id = p.dataset_id and d.state = 'CURRENT'
                        join prediction_run r on r.pack_id = d.pack_id
                        where r.id = :run and p.edition = :edition
                        order by p.code collate "C", p.as_of desc, d.name collate "C"
                        """)
                .param("run", runId)
                .param("edition", edition)
                .query((row, index) -> new UnitPopulation(
                        row.getString("code"),
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("people"),
                        row.getObject("households", Integer.class),
                        row.getString("source"),
                        row.getString("dataset"),
                        row.getBoolean("synthetic")))
                .list();
    }
}
