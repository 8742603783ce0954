package vn.phusong.planner.hamlet;

import java.util.ArrayList;
import java.util.List;
import vn.phusong.planner.admin.NameChecks;
import vn.phusong.planner.admin.PeopleChecks;
import vn.phusong.planner.ingest.DatumShiftCheck;
import vn.phusong.planner.ingest.DuplicateGeometry;
import vn.phusong.planner.ingest.StagingStep;

/**
 * Whether hamlets fit beside each other, into their commune and into the province. Hamlets need not tile their commune:
 * forest, water and military land often belong to none, so gaps between them are not told.
 */
final class HamletChecks {
    private static final String UNITS = """
            (select u.edition, u.code, u.level, u.boundary from admin_unit u
             join dataset d on d.id = u.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack)
            """;

    /**
     * A hamlet is judged at up to 41 points: one of them may stand on land that two hamlets claim at 2 %. Where the
     * rectangles around two have no more than that in common, nothing is cut.
     */
    private static final StagingStep OVERLAP = new StagingStep.Check(HamletIssue.HAMLETS_OVERLAP, """
            with overlapping as materialized (
                select a.dataset, a.row_number, a.code, b.code as other,
                    least(st_area(a.boundary), st_area(b.boundary)) as smaller,
                    st_collectionextract(st_intersection(a.boundary, b.boundary), 3) as land
                from stage_hamlets a
                join stage_hamlets b on b.geom && a.geom
                    and (b.dataset_order, b.row_number) < (a.dataset_order, a.row_number)
                where a.boundary is not null and b.boundary is not null
                    and (least(st_xmax(a.geom), st_xmax(b.geom)) - greatest(st_xmin(a.geom), st_xmin(b.geom)))
                        * (least(st_ymax(a.geom), st_ymax(b.geom)) - greatest(st_ymin(a.geom), st_ymin(b.geom)))
                        > 0.02 * least(st_area(a.boundary), st_area(b.boundary)))
            select dataset, row_number, 'geometry', code || ' × ' || other || ': '
                    || round(st_area(land::geography)) || ' m² (' || round((100 * share)::numeric, 1) || ' %)',
                '≤ 2 %', land
            from (select *, st_area(land) / smaller as share from overlapping) measured
            where share > 0.02
            """);

    /** Borders of communes and of hamlets come from different surveys: up to a twentieth may stick out. */
    private static final StagingStep ACROSS_COMMUNE = new StagingStep.Check(HamletIssue.HAMLET_ACROSS_COMMUNE, """
            with shares as materialized (
                select s.dataset, s.row_number, s.commune, s.boundary,
                    1 - st_area(st_intersection(s.boundary, u.boundary)) / st_area(s.boundary) as outside
                from stage_hamlets s join %s u on u.edition = s.edition and u.code = s.commune
                where s.boundary is not null and not st_covers(u.boundary, s.boundary))
            select dataset, row_number, 'commune', commune || ': ' || round((100 * outside)::numeric, 1) || ' %%',
                '≤ 5 %%', boundary
            from shares where outside > 0.05
            """.formatted(UNITS));

    private static final StagingStep OUTSIDE_PROVINCE = new StagingStep.Check(HamletIssue.HAMLET_OUTSIDE_PROVINCE, """
            select s.dataset, s.row_number, 'geometry', s.code,
                p.code || ': +' || round(st_distance(s.centre::geography, p.boundary::geography)) || ' m', s.centre
            from stage_hamlets s
            join %s p on p.edition = s.edition and p.level = 'PROVINCE'
            where not st_intersects(p.boundary, s.centre)
            """.formatted(UNITS));

    private static StagingStep count(HamletIssue code, String field, String condition) {
        return new StagingStep.Check(code, """
                select dataset, null, '%1$s', count(*) filter (where %2$s) || ' / ' || count(*), null, null::geometry
                from stage_hamlets group by dataset having bool_or(%2$s)
                """.formatted(field, condition));
    }

    static final List<StagingStep> STEPS = steps();

    private HamletChecks() {}

    private static List<StagingStep> steps() {
        List<StagingStep> steps = new ArrayList<>(List.of(
                StagingStep.index("stage_hamlets", "geom"),
                DatumShiftCheck.of("""
                        select s.dataset, s.code, s.geom as place, u.boundary as holder
                        from stage_hamlets s join %s u on u.edition = s.edition and u.code = s.commune
                        where s.geom is not null
                        """.formatted(UNITS), "admin-units"),
                DuplicateGeometry.check("stage_hamlets", "geom"),
                OVERLAP,
                ACROSS_COMMUNE,
                OUTSIDE_PROVINCE,
                count(HamletIssue.HAMLET_WITHOUT_BOUNDARY, "geometry", "geometry_quality <> 'BOUNDARY'"),
                count(HamletIssue.HAMLET_CENTRE_COMPUTED, "centre_lon, centre_lat", "centre_source = 'COMPUTED'"),
                NameChecks.similar("stage_hamlets", "s.edition, s.commune")));
        steps.addAll(PeopleChecks.of("stage_hamlets", "population", "boundary", 0));
        return List.copyOf(steps);
    }
}
