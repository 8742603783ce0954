package vn.phusong.planner.hamlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DeclaredCentre;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.NameText;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code hamlets}: the register, and the commune each hamlet is counted in for every edition. */
@Component
final class HamletImporter implements RowImporter {
    static final String KIND = "hamlets";

    private static final int MOST_PEOPLE = 1_000_000;

    private static final Field<String> CODE =
            Field.code("code", "[0-9A-Za-z-]{1,20}").required();
    private static final Field<String> NAME = Field.text("name").required();
    private static final Field<String> COMMUNE = Field.text("commune").required();
    private static final Field<Integer> POPULATION = Field.integer("population", 0, MOST_PEOPLE);
    private static final Field<Integer> HOUSEHOLDS = Field.integer("households", 0, MOST_PEOPLE);
    private static final Field<Boolean> ELECTRIFIED = Field.flag("electrified");
    private static final Field<Boolean> ESPECIALLY_DIFFICULT = Field.flag("especially_difficult");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EditionRule editionRule() {
        return EditionRule.REGISTER;
    }

    @Override
    public List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(
                List.of(CODE, NAME, COMMUNE, POPULATION, HOUSEHOLDS, ELECTRIFIED, ESPECIALLY_DIFFICULT));
        fields.addAll(DeclaredCentre.fields());
        return fields;
    }

    @Override
    public GeometryRule geometry() {
        return GeometryRule.AREA_OR_POINT.optional();
    }

    @Override
    public List<Column> derivedColumns() {
        return List.of(
                new Column("geometry_quality", "text"),
                new Column("centre_source", "text"),
                new Column("centre", "geometry(Point, 4326)"),
                new Column("boundary", "geometry"),
                new Column("communes", "jsonb"));
    }

    @Override
    public void derive(ParsedRow row) {
        NameText.check(row, NAME);
        Optional<Point> declared = DeclaredCentre.find(row);
        Optional<Geometry> geometry = row.geometry();
        Optional<Geometry> boundary = geometry.filter(each -> !(each instanceof Point));
        Optional<Point> point = geometry.filter(Point.class::isInstance).map(Point.class::cast);
        Optional<Point> given = declared.or(() -> point);
        Optional<Point> centre = given.or(() -> boundary.map(DeclaredCentre::compute));
        centre.ifPresent(each -> row.derive("centre", each));
        boundary.ifPresent(each -> row.derive("boundary", each));
        GeometryQuality quality = boundary.isPresent()
                ? GeometryQuality.BOUNDARY
                : centre.isPresent() ? GeometryQuality.CENTRE_ONLY : GeometryQuality.NONE;
        CentreSource source = given.isPresent()
                ? CentreSource.DECLARED
                : centre.isPresent() ? CentreSource.COMPUTED : CentreSource.NONE;
        row.derive("geometry_quality", quality.name());
        row.derive("centre_source", source.name());
        if (centre.isEmpty()) {
            row.report(HamletIssue.HAMLET_WITHOUT_LOCATION, "geometry", null, geometryHint());
        }
    }

    private static String geometryHint() {
        return "Polygon | MultiPolygon | Point | " + DeclaredCentre.LON.name() + ", " + DeclaredCentre.LAT.name();
    }

    @Override
    public Key key() {
        return Key.of("code");
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to("admin-units", "commune").inOwnEdition());
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("admin-units", "unit-successors");
    }

    @Override
    public List<StagingStep> steps() {
        List<StagingStep> steps = new ArrayList<>(HamletSteps.STEPS);
        steps.addAll(HamletChecks.STEPS);
        return steps;
    }

    @Override
    public String table() {
        return "hamlet";
    }

    @Override
    public Map<String, String> comparedBesides() {
        return Map.of("communes", """
                select jsonb_object_agg(c.edition, c.commune_code) from hamlet_commune c where c.hamlet_id = t.id
                """);
    }

    @Override
    public List<String> insertSql() {
        return List.of(
                """
                insert into hamlet (dataset_id, edition, code, name, commune_code, population, households, electrified,
                    especially_difficult, geometry_quality, centre_source, centre, boundary)
                select :datasetId, s.edition, s.code, s.name, s.commune, s.population, s.households, s.electrified,
                    s.especially_difficult, s.geometry_quality, s.centre_source, s.centre, st_multi(s.boundary)
                from stage_hamlets s where s.dataset = :dataset
                """,
                """
                insert into hamlet_commune (hamlet_id, edition, commune_code, rule)
                select h.id, c.key, c.value ->> 0, c.value ->> 1
                from stage_hamlets s
                join hamlet h on h.dataset_id = :datasetId and h.code = s.code
                cross join lateral jsonb_each(s.communes) c
                where s.dataset = :dataset
                """);
    }
}
