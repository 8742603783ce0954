package vn.phusong.planner.network;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.StagingStep;

/** {@code operators}. */
@Component
final class OperatorImporter implements RowImporter {
    static final String KIND = "operators";

    /** Words that stand for "the best" and "the second best" operator wherever results name an operator. */
    private static final Set<String> RESERVED = Set.of("any", "at-least-two");

    private static final Field<String> CODE = Field.code("code", "[a-z0-9-]{1,30}").required();
    private static final Field<String> NAME = Field.text("name").required();
    private static final Field<String> MCC = Field.code("mcc", "[0-9]{3}").required();
    private static final Field<List<String>> MNC = Field.codes("mnc", "[0-9]{2,3}").required();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CODE, NAME, MCC, MNC);
    }

    @Override
    public void derive(ParsedRow row) {
        if (RESERVED.contains(row.get(CODE))) {
            row.report(NetworkIssue.RESERVED_CODE, CODE.name(), row.get(CODE), "≠ any, ≠ at-least-two");
        }
    }

    @Override
    public Key key() {
        return Key.of("code");
    }

    @Override
    public List<StagingStep> steps() {
        return OperatorChecks.STEPS;
    }

    @Override
    public String table() {
        return "operator";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into operator (dataset_id, code, name, mcc, mnc)
                select :datasetId, s.code, s.name, s.mcc, s.mnc from stage_operators s where s.dataset = :dataset
                """);
    }
}
