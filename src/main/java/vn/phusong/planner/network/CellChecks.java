package vn.phusong.planner.network;

import java.util.List;
import vn.phusong.planner.ingest.StagingStep;

/** Whether carriers are ones that exist, and whether every sector and site that is on the air has one. */
final class CellChecks {

    /** {@code band} as people write it: B3, n41, GSM900, DCS1800, Band 8, VIII. */
    private static final String NUMBERED = """
            numbered as (
                select s.*, case upper(s.band) when 'I' then '1' when 'II' then '2' when 'III' then '3' when 'V' then '5'
                    when 'VII' then '7' when 'VIII' then '8' when 'XX' then '20'
                    else substring(s.band from '[0-9]+') end as number
                from stage_cells s)
            """;

    private static final String PLAN = "with plan (technology, number, low, high) as (values %s), %s"
            .formatted(BandPlan.sqlRows(), NUMBERED);

    private static final StagingStep BAND = new StagingStep.Check(NetworkIssue.UNKNOWN_BAND, PLAN + """
            select s.dataset, s.row_number, 'band', s.technology || ' ' || s.band,
                (select string_agg(p.number, ' | ' order by p.number::integer) from plan p
                 where p.technology = s.technology), null::geometry
            from numbered s
            where not exists (select from plan p where p.technology = s.technology and p.number = s.number)
            """);

    /** Frequencies are those of the downlink; many lists give the uplink's. */
    private static final StagingStep FREQUENCY = new StagingStep.Check(NetworkIssue.FREQUENCY_OUTSIDE_BAND, PLAN + """
            select s.dataset, s.row_number, 'frequency_MHz', s.technology || ' ' || s.band || ', ' || trim_scale(s.frequency_MHz),
                trim_scale(p.low) || ' … ' || trim_scale(p.high), null::geometry
            from numbered s join plan p on p.technology = s.technology and p.number = s.number
            where s.frequency_MHz not between p.low and p.high
            """);

    private static final StagingStep BANDWIDTH = new StagingStep.Check(NetworkIssue.UNUSUAL_BANDWIDTH, """
            with width (technology, mhz) as (values %s)
            select s.dataset, s.row_number, 'bandwidth_MHz', s.technology || ' ' || trim_scale(s.bandwidth_MHz),
                (select string_agg(w.mhz::text, ' | ' order by w.mhz) from width w where w.technology = s.technology),
                null::geometry
            from stage_cells s
            where s.bandwidth_MHz is not null and not exists (
                select from width w where w.technology = s.technology and w.mhz = s.bandwidth_MHz)
            """.formatted(BandPlan.sqlWidths()));

    private static final String CURRENT = "join dataset %1$sd on %1$sd.id = %1$s.dataset_id and %1$sd.state = 'CURRENT'"
            + " and %1$sd.pack_id = :pack";

    /** Patterns change with frequency; a tenth of it is about a band. */
    private static final StagingStep ANTENNA = new StagingStep.Check(NetworkIssue.ANTENNA_FREQUENCY_DIFFERS, """
            select s.dataset, s.row_number, 'frequency_MHz', trim_scale(s.frequency_MHz)::text,
                p.code || ': ' || trim_scale(p.frequency_MHz), null::geometry
            from stage_cells s
            join sector x on x.code = s.sector %s
            join antenna_pattern p on p.code = x.antenna %s
            where abs(s.frequency_MHz - p.frequency_MHz) > 0.1 * p.frequency_MHz
            """.formatted(CURRENT.formatted("x"), CURRENT.formatted("p")));

    private static final StagingStep SPECTRUM = new StagingStep.Check(NetworkIssue.SPECTRUM_OF_ANOTHER, """
            with block (low, high, mnc, brand) as (values %s)
            select s.dataset, s.row_number, 'frequency_MHz', o.code || ' ' || trim_scale(s.frequency_MHz),
                b.brand || ': ' || trim_scale(b.low) || ' … ' || trim_scale(b.high), t.location
            from stage_cells s
            join sector x on x.code = s.sector %s
            join operator o on o.code = x.operator_code and o.mcc = '%s' %s
            join site t on t.code = x.site_code %s
            join block b on s.frequency_MHz between b.low and b.high
            where not b.mnc = any (o.mnc)
            """.formatted(
                    AwardedSpectrum.sqlRows(),
                    CURRENT.formatted("x"),
                    VietnamNetworks.MCC,
                    CURRENT.formatted("o"),
                    CURRENT.formatted("t")));

    /**
     * A sector whose cell was left out with an error has one; so has its site. Never asked by {@code not in}, which
     * compares each with each once the codes outgrow {@code work_mem}.
     */
    private static final String CARRYING = """
            with carrying as (
                select sector from stage_cells
                union select l.kept ->> 'sector' from left_out l where l.kind = 'cells'),
            list as (select min(dataset) as dataset from stage_cells)
            """;

    private static final StagingStep SECTOR_WITHOUT_CELL = new StagingStep.Check(NetworkIssue.SECTOR_WITHOUT_CELL, CARRYING + """
            select list.dataset, null, 'sector', x.code, null, t.location
            from sector x %s
            join site t on t.code = x.site_code %s
            cross join list
            where list.dataset is not null and t.status <> 'OFF_AIR'
                and not exists (select from carrying c where c.sector = x.code)
                and exists (select from sector y %s
                    join carrying c on c.sector = y.code where y.site_code = x.site_code)
            """.formatted(CURRENT.formatted("x"), CURRENT.formatted("t"), CURRENT.formatted("y")));

    private static final StagingStep SITE_WITHOUT_CELL = new StagingStep.Check(NetworkIssue.SITE_WITHOUT_CELL, CARRYING + """
            select list.dataset, null, 'site', t.code, null, t.location
            from site t %s
            cross join list
            where list.dataset is not null and t.status <> 'OFF_AIR'
                and not exists (select from sector x %s
                    join carrying c on c.sector = x.code where x.site_code = t.code)
            """.formatted(CURRENT.formatted("t"), CURRENT.formatted("x")));

    static final List<StagingStep> STEPS =
            List.of(BAND, FREQUENCY, BANDWIDTH, ANTENNA, SPECTRUM, SECTOR_WITHOUT_CELL, SITE_WITHOUT_CELL);

    private CellChecks() {}
}
