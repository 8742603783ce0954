package vn.phusong.planner.admin;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code unit-successors}: which share of an old unit went into which new one. */
@Component
final class UnitSuccessorImporter implements RowImporter {
    private static final Field<String> EDITION_FROM = Field.text("edition_from").required();
    private static final Field<String> CODE_FROM = Field.text("code_from").required();
    private static final Field<String> EDITION_TO = Field.text("edition_to").required();
    private static final Field<String> CODE_TO = Field.text("code_to").required();
    private static final Field<BigDecimal> AREA_SHARE =
            Field.decimal("area_share", "0.00001", "1").required();
    private static final Field<BigDecimal> POPULATION_SHARE =
            Field.decimal("population_share", "0.00001", "1").required();

    @Override
    public String kind() {
        return "unit-successors";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(EDITION_FROM, CODE_FROM, EDITION_TO, CODE_TO, AREA_SHARE, POPULATION_SHARE);
    }

    @Override
    public void derive(ParsedRow row) {
        String from = row.get(EDITION_FROM);
        if (from.equals(row.get(EDITION_TO))) {
            row.report(AdminIssue.SAME_EDITION, EDITION_TO.name(), from, "≠ " + from);
        }
    }

    @Override
    public Key key() {
        return Key.of("edition_from").and("code_from", "code_from").and("edition_to", "edition_to").and(
                "code_to", "code_to");
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.to(AdminUnitImporter.KIND, "code_from").inEditionOf("edition_from"),
                Reference.to(AdminUnitImporter.KIND, "code_to").inEditionOf("edition_to"));
    }

    /** Crosswalks are rounded, and slivers are left out: half a per cent is tolerated. */
    @Override
    public List<StagingStep> steps() {
        return List.of(new StagingStep.Check(AdminIssue.SHARES_DO_NOT_ADD_UP, """
                select dataset, row_number, 'area_share' as field, total::text as value, '1' as expected, null::geometry
                from (select s.dataset, s.row_number, sum(s.area_share) over same as total,
                          row_number() over (same order by s.dataset_order, s.row_number) as place
                      from stage_unit_successors s
                      window same as (partition by s.edition_from, s.code_from, s.edition_to)) summed
                where place = 1 and abs(total - 1) > 0.005
                """));
    }

    @Override
    public String table() {
        return "unit_successor";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into unit_successor (dataset_id, edition_from, code_from, edition_to, code_to, area_share,
                    population_share)
                select :datasetId, s.edition_from, s.code_from, s.edition_to, s.code_to, s.area_share, s.population_share
                from stage_unit_successors s where s.dataset = :dataset
                """);
    }
}
