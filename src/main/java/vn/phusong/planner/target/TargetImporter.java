package vn.phusong.planner.target;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DeclaredCentre;
import vn.phusong.planner.ingest.DuplicateGeometry;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code targets}. */
@Component
final class TargetImporter implements RowImporter {
    private static final Field<String> CODE =
            Field.code("code", "[0-9A-Za-z-]{1,20}").required();
    private static final Field<TargetKind> KIND =
            Field.choice("kind", TargetKind.class).required();
    private static final Field<String> NAME = Field.text("name").required();
    private static final Field<String> STATUS = Field.text("status");

    /** Told, not kept. */
    private static final Field<Integer> UNCERTAINTY = Field.integer("coord_uncertainty_m", 0, 100_000);

    /** How the coordinates were found: told, not kept. */
    private static final Field<String> METHOD = Field.text("coord_method");

    /** Half the spacing of macro sites in a town: beyond it another site serves the place. */
    private static final int MOST_UNCERTAIN_M = 500;

    private static final String UNVERIFIED = "_unverified";

    private static final Field<String> SOURCE = Field.text("source", 1000).required();

    @Override
    public String kind() {
        return "targets";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CODE, KIND, NAME, STATUS, UNCERTAINTY, METHOD, SOURCE);
    }

    @Override
    public GeometryRule geometry() {
        return GeometryRule.AREA_OR_POINT;
    }

    @Override
    public List<Column> derivedColumns() {
        return List.of(new Column("centre", "geometry(Point, 4326)"), new Column("boundary", "geometry"));
    }

    @Override
    public void derive(ParsedRow row) {
        checkPlace(row);
        Geometry geometry = row.geometry().orElseThrow();
        if (geometry instanceof Point point) {
            row.derive("centre", point);
        } else {
            row.derive("centre", DeclaredCentre.compute(geometry));
            row.derive("boundary", geometry);
        }
    }

    private static void checkPlace(ParsedRow row) {
        row.find(UNCERTAINTY)
                .filter(uncertainty_m -> uncertainty_m > MOST_UNCERTAIN_M)
                .ifPresent(uncertainty_m -> row.report(
                        TargetIssue.PLACE_UNCERTAIN, UNCERTAINTY.name(), uncertainty_m + " m", "≤ " + MOST_UNCERTAIN_M + " m"));
        row.find(METHOD)
                .filter(method -> method.endsWith(UNVERIFIED))
                .ifPresent(method -> row.report(TargetIssue.PLACE_UNVERIFIED, METHOD.name(), method, row.get(NAME)));
    }

    @Override
    public Key key() {
        return Key.of("code");
    }

    @Override
    public List<StagingStep> steps() {
        return List.of(DuplicateGeometry.check("stage_targets", "geom"));
    }

    @Override
    public String table() {
        return "target";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into target (dataset_id, code, kind, name, status, source, centre, boundary)
                select :datasetId, s.code, s.kind, s.name, s.status, s.source, s.centre, st_multi(s.boundary)
                from stage_targets s where s.dataset = :dataset
                """);
    }
}
