package vn.phusong.planner.ingest;

import vn.phusong.planner.ingest.crs.DatumShift;

/**
 * Notices datasets whose places lie the datum shift of VN-2000 off: degrees of VN-2000 declared as WGS 84, metres of a
 * zone that were projected without the seven parameters, or the same mistake in the areas they are compared with.
 *
 * <p>Each place is compared with the area that must hold it, as it stands and moved by the shift, forth and back; what
 * counts is the share of the place inside. The shift is missing where at least {@value #FEWEST} places gain by it, and
 * twice as many as lose, and twice as much. Errors without a direction lose more than they gain.
 */
public final class DatumShiftCheck {
    /** So many places must gain: a handful may do so by chance. */
    static final int FEWEST = 8;

    private static final int SAMPLE = 2000;

    private DatumShiftCheck() {}

    /**
     * @param places SQL that selects {@code dataset, code, place, holder}: what must lie inside of what
     * @param holders kind of dataset of the areas
     */
    public static StagingStep.Check of(String places, String holders) {
        return new StagingStep.Check(IngestIssue.MISSING_DATUM_SHIFT, """
                with numbered as (
                    select p.*, row_number() over (partition by dataset order by md5(code), code) as number
                    from (%1$s) p),
                sampled as materialized (
                    select dataset, place, holder, %5$s as here from numbered where number <= %2$d),
                moved as materialized (
                    select dataset, here, sign, %6$s as there
                    from (select s.dataset, s.holder, s.here, d.sign,
                              st_translate(s.place, d.sign * %3$s, d.sign * %4$s) as place
                          from sampled s cross join (values (1), (-1)) d (sign)) m),
                verdict as (
                    select dataset, sign, avg(here) as before, avg(there) as after,
                        count(*) filter (where there > here + 0.02) as better,
                        count(*) filter (where there < here - 0.02) as worse,
                        sum(greatest(there - here, 0)) as gain, sum(greatest(here - there, 0)) as loss
                    from moved group by dataset, sign),
                repair (crs, sign, crs_right) as (values
                    ('EPSG:4326', 1, 'EPSG:4756'), ('EPSG:32648', 1, 'EPSG:3405'), ('EPSG:32649', 1, 'EPSG:3406'),
                    ('EPSG:4756', -1, 'EPSG:4326'), ('EPSG:3405', -1, 'EPSG:32648'), ('EPSG:3406', -1, 'EPSG:32649'))
                select v.dataset, null, 'crs', d.crs,
                    coalesce('crs: ' || r.crs_right,
                        case when d.crs in ('EPSG:4326', 'EPSG:32648', 'EPSG:32649') then
                                 case v.sign when 1 then 'crs: EPSG:4756' else '%7$s: crs: EPSG:4756' end
                             when v.sign = -1 then 'crs: EPSG:4326, lon/lat' else '%7$s: crs: EPSG:4326' end)
                    || format(' (%%s %%%% → %%s %%%%)', round((100 * v.before)::numeric, 1),
                        round((100 * v.after)::numeric, 1)),
                    null::geometry
                from verdict v
                join staged_dataset d on d.dataset = v.dataset
                left join repair r on r.crs = d.crs and r.sign = v.sign
                where v.better >= %8$d and v.better >= 2 * v.worse and v.gain >= 2 * v.loss
                """.formatted(
                        places,
                        SAMPLE,
                        DatumShift.LON_DEG,
                        DatumShift.LAT_DEG,
                        shareInside("place", "holder"),
                        shareInside("m.place", "m.holder"),
                        holders,
                        FEWEST));
    }

    private static String shareInside(String place, String holder) {
        return "case when st_dimension(%1$s) = 0 then st_intersects(%2$s, %1$s)::integer::float8 "
                        .formatted(place, holder)
                + "when st_covers(%2$s, %1$s) then 1 else st_area(st_intersection(%1$s, %2$s)) / st_area(%1$s) end".formatted(place, holder);
    }
}
