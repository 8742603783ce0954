package vn.phusong.planner.hamlet;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.Reference;
import vn.phusong.planner.ingest.RowImporter;

/** {@code declared-uncovered}: an official list of hamlets without signal. */
@Component
final class DeclaredUncoveredImporter implements RowImporter {
    private static final Field<String> HAMLET = Field.text("hamlet").required();
    private static final Field<LocalDate> AS_OF = Field.date("as_of").required();
    private static final Field<String> SOURCE = Field.text("source", 1000).required();

    @Override
    public String kind() {
        return "declared-uncovered";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(HAMLET, AS_OF, SOURCE);
    }

    @Override
    public Key key() {
        return Key.NONE.and("hamlet", "hamlet_code");
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.to(HamletImporter.KIND, "hamlet"));
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public String table() {
        return "declared_uncovered";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into declared_uncovered (dataset_id, hamlet_code, as_of, source)
                select :datasetId, s.hamlet, s.as_of, s.source
                from stage_declared_uncovered s where s.dataset = :dataset
                """);
    }
}
