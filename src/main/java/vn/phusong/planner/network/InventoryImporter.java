package vn.phusong.planner.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;
import vn.phusong.radio.linkbudget.Technology;

/** {@code inventory}: what operators declare complete. */
@Component
final class InventoryImporter implements RowImporter {
    private static final Field<String> OPERATOR = Field.text("operator").required();
    private static final Field<Technology> TECHNOLOGY =
            Field.choice("technology", Technology.class).required();
    private static final Field<String> AREA = Field.text("area").required();
    private static final Field<Boolean> COMPLETE = Field.flag("complete").required();
    private static final Field<LocalDate> AS_OF = Field.date("as_of").required();

    @Override
    public String kind() {
        return "inventory";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(OPERATOR, TECHNOLOGY, AREA, COMPLETE, AS_OF);
    }

    @Override
    public Key key() {
        return Key.NONE
                .and("operator", "operator_code")
                .and("technology", "technology")
                .and("area", "area_code")
                .and("as_of", "as_of");
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(OperatorImporter.KIND, "operator"));
    }

    /** Its lists are those of cells, which hang on sectors and sites: what is left out there is missing in them. */
    @Override
    public Set<String> dependsOn() {
        return Set.of(
                OperatorImporter.KIND, SiteImporter.KIND, SectorImporter.KIND, CellImporter.KIND, "admin-units");
    }

    @Override
    public List<StagingStep> steps() {
        return InventorySteps.STEPS;
    }

    @Override
    public String table() {
        return "inventory_declaration";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into inventory_declaration (dataset_id, operator_code, technology, area_code, complete, as_of)
                select :datasetId, s.operator, s.technology, s.area, s.complete, s.as_of
                from stage_inventory s where s.dataset = :dataset
                """);
    }
}
