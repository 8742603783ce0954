package vn.phusong.planner.admin;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.NameText;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code unit-population}: people and households of units on a day, such as a census. */
@Component
final class UnitPopulationImporter implements RowImporter {
    private static final int MOST_PEOPLE = 20_000_000;

    private static final Field<String> CODE = Field.text("code").required();

    /** Looked at, not kept. */
    private static final Field<String> NAME = Field.text("name");

    private static final Field<LocalDate> AS_OF = Field.date("as_of").required();
    private static final Field<Integer> PEOPLE =
            Field.integer("people", 0, MOST_PEOPLE).required();
    private static final Field<Integer> HOUSEHOLDS = Field.integer("households", 0, MOST_PEOPLE);
    private static final Field<String> SOURCE = Field.text("source", 1000).required();

    @Override
    public String kind() {
        return "unit-population";
    }

    @Override
    public EditionRule editionRule() {
        return EditionRule.OWN;
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CODE, NAME, AS_OF, PEOPLE, HOUSEHOLDS, SOURCE);
    }

    @Override
    public void derive(ParsedRow row) {
        NameText.check(row, NAME);
    }

    @Override
    public Key key() {
        return Key.of("code").and("as_of", "as_of").withinEdition();
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(AdminUnitImporter.KIND, "code").inOwnEdition());
    }

    @Override
    public List<StagingStep> steps() {
        String located = """
                (select s.dataset, s.row_number, s.people, s.households, u.boundary, u.centre
                 from stage_unit_population s
                 join admin_unit u on u.edition = s.edition and u.code = s.code
                 join dataset d on d.id = u.dataset_id and d.state = 'CURRENT' and d.pack_id = :pack)
                """;
        return PeopleChecks.of(located, "people", "boundary", 1);
    }

    @Override
    public String table() {
        return "unit_population";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into unit_population (dataset_id, edition, code, as_of, people, households, source)
                select :datasetId, s.edition, s.code, s.as_of, s.people, s.households, s.source
                from stage_unit_population s where s.dataset = :dataset
                """);
    }
}
