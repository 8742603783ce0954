package vn.phusong.planner.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code sites}. The owner may be a tower company, so it need not be one of the operators. */
@Component
final class SiteImporter implements RowImporter {
    static final String KIND = "sites";
    static final String CODE_PATTERN = "[0-9A-Za-z_-]{1,40}";

    private static final Field<String> CODE = Field.code("code", CODE_PATTERN).required();
    private static final Field<String> NAME = Field.text("name");
    private static final Field<String> OWNER = Field.text("owner").required();
    private static final Field<SiteStructure> STRUCTURE =
            Field.choice("structure", SiteStructure.class).required();
    private static final Field<BigDecimal> STRUCTURE_HEIGHT = Field.decimal("structure_height_m", "0.01", "400");
    private static final Field<ServiceStatus> STATUS =
            Field.choice("status", ServiceStatus.class).required();

    /** Compared with the place, not kept: the place tells it for every edition. */
    private static final Field<String> COMMUNE = Field.text("commune");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CODE, NAME, OWNER, STRUCTURE, STRUCTURE_HEIGHT, STATUS, COMMUNE);
    }

    @Override
    public GeometryRule geometry() {
        return GeometryRule.POINT;
    }

    @Override
    public Key key() {
        return Key.of("code");
    }

    /** Units tell what is far from the province and from a commune. */
    @Override
    public Set<String> dependsOn() {
        return Set.of("admin-units");
    }

    @Override
    public List<StagingStep> steps() {
        return SiteChecks.STEPS;
    }

    @Override
    public String table() {
        return "site";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into site (dataset_id, code, name, owner_code, structure, structure_height_m, status, location)
                select :datasetId, s.code, s.name, s.owner, s.structure, s.structure_height_m, s.status, s.geom
                from stage_sites s where s.dataset = :dataset
                """);
    }

    /** The 35 km belt: sites of neighbours serve border hamlets. */
    @Override
    public double belt_deg() {
        return 0.35;
    }
}
