package vn.phusong.planner.admin;

import java.util.List;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.StagingStep;
import vn.phusong.planner.ingest.crs.DatumShift;

/**
 * Notices an edition whose borders lie the datum shift of VN-2000 off those of another edition. Reforms join units, so
 * lines of one edition are lines of the other: where, once moved by the shift, at least 30 % of the vertices lie within
 * 30 m of the other's lines, and twice as many as unmoved, the shift is missing. (Unmoved, only lines along the shift
 * lie so near, some 10 %; lines of another survey are equally near both ways.)
 */
final class EditionShiftCheck {
    private static final StagingStep LINES = new StagingStep.Update("""
            create temporary table edition_line on commit drop as
            select edition, st_subdivide(st_boundary(geom), 32) as line from stage_admin_units
            where (select count(distinct edition) from stage_admin_units) > 1;
            create index on edition_line using gist (line);
            analyze edition_line
            """);

    /** The edition that lacks the shift, declared as WGS 84, or has it although its numbers are of WGS 84. */
    private static final StagingStep SHIFT = new StagingStep.Check(IngestIssue.MISSING_DATUM_SHIFT, """
            with vertices as (
                select s.dataset, s.edition, (st_dumppoints(s.geom)).geom as place
                from stage_admin_units s where (select count(distinct edition) from stage_admin_units) > 1),
            sampled as materialized (
                select dataset, edition, place
                from (select *, row_number() over (partition by dataset order by md5(st_asbinary(place))) as number
                      from vertices) v
                where number <= 1000),
            moved as materialized (
                select s.dataset, s.edition, d.crs, s.place,
                    st_translate(s.place, way.sign * %1$s, way.sign * %2$s) as there, way.sign
                from sampled s
                join staged_dataset d on d.dataset = s.dataset
                cross join lateral (select case
                    when d.crs in ('EPSG:4326', 'EPSG:32648', 'EPSG:32649') then 1 else -1 end as sign) way),
            verdict as (
                select m.dataset, m.crs, m.sign, o.edition,
                    avg(exists (select from edition_line l
                        where l.edition = o.edition and st_dwithin(l.line, m.place, 0.0003))::integer) as before,
                    avg(exists (select from edition_line l
                        where l.edition = o.edition and st_dwithin(l.line, m.there, 0.0003))::integer) as after
                from moved m
                join (select distinct edition from stage_admin_units) o on o.edition <> m.edition
                group by m.dataset, m.crs, m.sign, o.edition)
            select distinct on (dataset) dataset, null, 'crs', crs,
                'crs: ' || case crs when 'EPSG:32648' then 'EPSG:3405' when 'EPSG:32649' then 'EPSG:3406'
                    when 'EPSG:3405' then 'EPSG:32648' when 'EPSG:3406' then 'EPSG:32649'
                    else case sign when 1 then 'EPSG:4756' else 'EPSG:4326' end end
                || format(' (%%s: %%s %%%% → %%s %%%%)', edition, round(100 * before, 1), round(100 * after, 1)),
                null::geometry
            from verdict where after >= 0.3 and after >= 2 * before
            order by dataset, after desc
            """.formatted(DatumShift.LON_DEG, DatumShift.LAT_DEG));

    static final List<StagingStep> STEPS = List.of(LINES, SHIFT);

    private EditionShiftCheck() {}
}
