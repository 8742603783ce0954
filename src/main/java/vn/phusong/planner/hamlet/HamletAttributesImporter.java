package vn.phusong.planner.hamlet;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;

/**
 * {@code hamlet-attributes}: lists of the electricity company or the committee for ethnic minorities. What they say
 * overrides the register, see {@link HamletAttributes}.
 */
@Component
final class HamletAttributesImporter implements RowImporter {
    private static final Field<String> HAMLET = Field.text("hamlet").required();
    private static final Field<Boolean> ELECTRIFIED = Field.flag("electrified");
    private static final Field<Boolean> ESPECIALLY_DIFFICULT = Field.flag("especially_difficult");
    private static final Field<LocalDate> AS_OF = Field.date("as_of").required();
    private static final Field<String> SOURCE = Field.text("source", 1000).required();

    @Override
    public String kind() {
        return HamletAttributes.KIND;
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(HAMLET, ELECTRIFIED, ESPECIALLY_DIFFICULT, AS_OF, SOURCE);
    }

    @Override
    public void derive(ParsedRow row) {
        if (row.find(ELECTRIFIED).isEmpty() && row.find(ESPECIALLY_DIFFICULT).isEmpty()) {
            row.report(
                    IngestIssue.MISSING_FIELD,
                    ELECTRIFIED.name() + ", " + ESPECIALLY_DIFFICULT.name(),
                    null,
                    ELECTRIFIED.expected());
        }
    }

    /** Several lists may speak of one hamlet, and one list of several days. */
    @Override
    public Key key() {
        return Key.NONE.and("hamlet", "hamlet_code").and("as_of", "as_of").and("source", "source");
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(HamletImporter.KIND, "hamlet"));
    }

    @Override
    public String table() {
        return "hamlet_attribute";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into hamlet_attribute (dataset_id, hamlet_code, electrified, especially_difficult, as_of, source)
                select :datasetId, s.hamlet, s.electrified, s.especially_difficult, s.as_of, s.source
                from stage_hamlet_attributes s where s.dataset = :dataset
                """);
    }
}
