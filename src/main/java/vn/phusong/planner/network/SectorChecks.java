package vn.phusong.planner.network;

import java.util.List;
import java.util.stream.Collectors;
import vn.phusong.planner.ingest.StagingStep;
import vn.phusong.radio.antenna.BuiltInPatterns;

/** Whether a sector's antenna exists, stands where it can, and is what its file says. */
final class SectorChecks {

    private static final String PATTERNS = """
            pattern as (
                select p.* from antenna_pattern p
                join dataset d on d.id = p.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack)
            """;

    private static final String BUILT_IN = BuiltInPatterns.names().stream()
            .map(name -> "('" + name + "')")
            .collect(Collectors.joining(", "));

    /** Antennas on a roof stand above the house; on a tower or mast they do not. Two metres of pole are usual. */
    private static final StagingStep ABOVE_STRUCTURE = new StagingStep.Check(NetworkIssue.ANTENNA_ABOVE_STRUCTURE, """
            select s.dataset, s.row_number, 'height_m' as field, s.height_m::text as value,
                '≤ ' || t.structure_height_m as expected, t.location
            from stage_sectors s
            join site t on t.code = s.site
            join dataset d on d.id = t.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
            where t.structure in ('TOWER', 'MAST') and s.height_m > t.structure_height_m + 2
            """);

    /** With the names that are nearest by letters, which for most is the one that was meant. */
    private static final StagingStep UNKNOWN = new StagingStep.Check(NetworkIssue.UNKNOWN_ANTENNA, """
            with %s, known (name) as (values %s union select code from pattern)
            select s.dataset, s.row_number, 'antenna', s.antenna,
                (select string_agg(n.name, ' | ' order by n.distance, n.name collate "C") from (
                    select k.name, edit_distance(lower(k.name), lower(s.antenna)) as distance from known k
                    order by 2, k.name collate "C" limit 5) n),
                null::geometry
            from stage_sectors s where s.antenna not in (select name from known)
            """.formatted(PATTERNS, BUILT_IN));

    /** Files round the gain to a tenth. */
    private static final StagingStep GAIN = new StagingStep.Check(NetworkIssue.ANTENNA_GAIN_DIFFERS, """
            with %s
            select s.dataset, s.row_number, 'peak_gain_dBi', s.peak_gain_dBi::text, trim_scale(p.peak_gain_dBi)::text,
                null::geometry
            from stage_sectors s join pattern p on p.code = s.antenna
            where abs(s.peak_gain_dBi - p.peak_gain_dBi) > 0.1
            """.formatted(PATTERNS));

    private static final StagingStep TILT = new StagingStep.Check(NetworkIssue.ANTENNA_TILT_DIFFERS, """
            with %s
            select s.dataset, s.row_number, 'electrical_tilt_deg', s.electrical_tilt_deg::text,
                trim_scale(p.electrical_tilt_deg)::text, null::geometry
            from stage_sectors s join pattern p on p.code = s.antenna
            where abs(s.electrical_tilt_deg - p.electrical_tilt_deg) > 0.5
            """.formatted(PATTERNS));

    /** A file's gain counts, and its tilt where the list gives none. */
    private static final StagingStep OF_THE_PATTERN = new StagingStep.Update("""
            with %s
            update stage_sectors s set
                peak_gain_dBi = coalesce(round(p.peak_gain_dBi, 2), s.peak_gain_dBi, %s),
                electrical_tilt_deg = coalesce(s.electrical_tilt_deg, p.electrical_tilt_deg, 0)
            from stage_sectors same left join pattern p on p.code = same.antenna
            where same.ctid = s.ctid
            """.formatted(PATTERNS, SectorImporter.USUAL_GAIN_DBI));

    static final List<StagingStep> STEPS = List.of(ABOVE_STRUCTURE, UNKNOWN, GAIN, TILT, OF_THE_PATTERN);

    private SectorChecks() {}
}
