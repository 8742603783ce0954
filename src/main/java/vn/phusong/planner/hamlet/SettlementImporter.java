package vn.phusong.planner.hamlet;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DatumShiftCheck;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.GeometryRule;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code settlements}: where the people of hamlets live. */
@Component
final class SettlementImporter implements RowImporter {
    private static final Field<String> HAMLET = Field.text("hamlet").required();
    private static final Field<Integer> PEOPLE = Field.integer("people", 0, 100_000).required();

    @Override
    public String kind() {
        return "settlements";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(HAMLET, PEOPLE);
    }

    @Override
    public GeometryRule geometry() {
        return GeometryRule.POINT;
    }

    @Override
    public Key key() {
        return Key.NONE;
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(HamletImporter.KIND, "hamlet"));
    }

    /** Houses stand outside their hamlet's line now and then; a kilometre outside is another hamlet's. */
    @Override
    public List<StagingStep> steps() {
        return List.of(DatumShiftCheck.of("""
                select s.dataset, s.row_number::text as code, s.geom as place, h.boundary as holder
                from stage_settlements s
                join hamlet h on h.code = s.hamlet and h.boundary is not null
                join dataset d on d.id = h.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
                """, HamletImporter.KIND), new StagingStep.Check(HamletIssue.SETTLEMENT_FAR_FROM_HAMLET, """
                select s.dataset, s.row_number, 'hamlet' as field, s.hamlet as value,
                    '+' || round(st_distance(s.geom::geography, h.boundary::geography)) || ' m' as expected, s.geom
                from stage_settlements s
                join hamlet h on h.code = s.hamlet
                join dataset d on d.id = h.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack
                where not st_dwithin(s.geom::geography, h.boundary::geography, 1000)
                """));
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public String table() {
        return "settlement";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into settlement (dataset_id, hamlet_code, ordinal, people, location)
                select :datasetId, s.hamlet, row_number() over (partition by s.hamlet order by s.row_number), s.people,
                    s.geom
                from stage_settlements s where s.dataset = :dataset
                """);
    }
}
