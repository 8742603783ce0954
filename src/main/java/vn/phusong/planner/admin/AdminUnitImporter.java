package vn.phusong.planner.admin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DeclaredCentre;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.NameText;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code admin-units}: the units of one edition. */
@Component
final class AdminUnitImporter implements RowImporter {
    static final String KIND = "admin-units";

    /** Codes of the statistics office, or another register's: GADM writes VNM.44.1_1. */
    private static final String CODE_PATTERN = "[0-9A-Za-z._-]{2,20}";
    private static final int MOST_PEOPLE = 20_000_000;

    private static final Field<String> CODE = Field.code("code", CODE_PATTERN).required();
    private static final Field<AdminLevel> LEVEL =
            Field.choice("level", AdminLevel.class).required();
    private static final Field<String> NAME = Field.text("name").required();
    private static final Field<String> UNIT_TYPE = Field.text("unit_type").required();
    private static final Field<String> PARENT = Field.code("parent", CODE_PATTERN);
    private static final Field<Integer> POPULATION = Field.integer("population", 0, MOST_PEOPLE);
    private static final Field<Integer> HOUSEHOLDS = Field.integer("households", 0, MOST_PEOPLE);

    /** Compared with the boundary's, not kept. */
    private static final Field<BigDecimal> AREA = Field.decimal("area_km2", "0.001", "400000");

    /** Compared with its neighbours', not kept. */
    private static final Field<String> HASC = Field.text("hasc");

    private static final StagingStep PARENT_NOT_ABOVE_IT = new StagingStep.Check(AdminIssue.PARENT_NOT_ABOVE, """
            select s.dataset, s.row_number, 'parent' as field, s.parent as value,
                case s.level when 'COMMUNE' then 'DISTRICT | PROVINCE' else 'PROVINCE' end as expected, s.geom
            from stage_admin_units s
            join stage_admin_units p on p.edition = s.edition and p.code = s.parent
            where array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], p.level)
                >= array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], s.level)
            """);

    private static final StagingStep CENTRE_OUTSIDE_IT = new StagingStep.Check(AdminIssue.CENTRE_OUTSIDE_UNIT, """
            select s.dataset, s.row_number, 'centre_lon, centre_lat' as field,
                s.centre_lon || ', ' || s.centre_lat as value, s.code as expected, s.centre
            from stage_admin_units s
            where not st_intersects(s.geom, s.centre)
            """);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EditionRule editionRule() {
        return EditionRule.OWN;
    }

    @Override
    public List<Field<?>> fields() {
        List<Field<?>> fields =
                new ArrayList<>(List.of(CODE, LEVEL, NAME, UNIT_TYPE, PARENT, POPULATION, HOUSEHOLDS, AREA, HASC));
        fields.addAll(DeclaredCentre.fields());
        return fields;
    }

    @Override
    public GeometryRule geometry() {
        return GeometryRule.AREA;
    }

    @Override
    public List<Column> derivedColumns() {
        return List.of(new Column("centre", "geometry(Point, 4326)"));
    }

    @Override
    public void derive(ParsedRow row) {
        NameText.check(row, NAME);
        Geometry boundary = row.geometry().orElseThrow();
        Optional<Point> declared = DeclaredCentre.find(row);
        row.derive("centre", declared.orElseGet(() -> DeclaredCentre.compute(boundary)));
        Optional<String> parent = row.find(PARENT);
        boolean top = row.get(LEVEL) == AdminLevel.PROVINCE;
        if (top && parent.isPresent()) {
            row.report(AdminIssue.PROVINCE_WITH_PARENT, PARENT.name(), parent.get(), "");
        } else if (!top && parent.isEmpty()) {
            row.report(IngestIssue.MISSING_FIELD, PARENT.name(), null, PARENT.expected());
        } else if (parent.isPresent() && parent.get().equals(row.get(CODE))) {
            row.report(AdminIssue.OWN_PARENT, PARENT.name(), parent.get(), "≠ " + row.get(CODE));
        }
    }

    @Override
    public Key key() {
        return Key.of("code").withinEdition();
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(KIND, "parent").inOwnEdition());
    }

    @Override
    public List<StagingStep> steps() {
        List<StagingStep> steps = new ArrayList<>(List.of(PARENT_NOT_ABOVE_IT, CENTRE_OUTSIDE_IT));
        steps.addAll(TilingChecks.STEPS);
        steps.addAll(HierarchyChecks.STEPS);
        steps.addAll(UnitChecks.STEPS);
        steps.addAll(PeopleChecks.of("stage_admin_units", "population", "geom", 1));
        steps.add(NameChecks.similar("stage_admin_units", "s.edition, s.parent, s.level"));
        steps.addAll(EditionShiftCheck.STEPS);
        return steps;
    }

    @Override
    public String table() {
        return "admin_unit";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into admin_unit (dataset_id, edition, level, code, parent_code, name, unit_type, population,
                    households, valid_from, valid_to, centre, boundary)
                select :datasetId, s.edition, s.level, s.code, s.parent, s.name, s.unit_type, s.population,
                    s.households, e.valid_from, e.valid_to, s.centre, st_multi(s.geom)
                from stage_admin_units s join edition e on e.pack_id = :pack and e.code = s.edition
                where s.dataset = :dataset
                """);
    }
}
