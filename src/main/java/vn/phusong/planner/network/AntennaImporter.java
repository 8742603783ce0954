package vn.phusong.planner.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.Key;
import vn.phusong.planner.ingest.ParsedRow;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.radio.antenna.BuiltInPatterns;

/** {@code antennas}: patterns from files, which sectors name by their {@code antenna}. */
@Component
final class AntennaImporter implements RowImporter {
    static final String KIND = "antennas";

    /** As files are named. */
    private static final String CODE_PATTERN = "[0-9A-Za-z][0-9A-Za-z ._+()-]{0,79}";

    /** 360 numbers and the semicolons between them. */
    private static final int CUT_LENGTH = 360 * 22;

    private static final Field<String> CODE = Field.code("code", CODE_PATTERN).required();
    private static final Field<String> NAME = Field.text("name");
    private static final Field<String> MAKE = Field.text("make");
    private static final Field<BigDecimal> FREQUENCY = Field.decimal("frequency_MHz", "30.000", "100000");
    private static final Field<BigDecimal> GAIN =
            Field.decimal("peak_gain_dBi", "-10.0000", "40").required();
    private static final Field<BigDecimal> TILT =
            Field.decimal("electrical_tilt_deg", "-30.00", "30").required();
    private static final Field<String> HORIZONTAL =
            Field.text("horizontal_dB", CUT_LENGTH).required();
    private static final Field<String> VERTICAL = Field.text("vertical_dB", CUT_LENGTH).required();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> formats() {
        return Set.of("msi");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CODE, NAME, MAKE, FREQUENCY, GAIN, TILT, HORIZONTAL, VERTICAL);
    }

    @Override
    public void derive(ParsedRow row) {
        if (BuiltInPatterns.names().contains(row.get(CODE))) {
            row.report(
                    NetworkIssue.RESERVED_CODE,
                    CODE.name(),
                    row.get(CODE),
                    "≠ " + String.join(", ≠ ", BuiltInPatterns.names()));
        }
    }

    @Override
    public Key key() {
        return Key.of("code");
    }

    @Override
    public String table() {
        return "antenna_pattern";
    }

    @Override
    public List<String> insertSql() {
        return List.of("""
                insert into antenna_pattern (dataset_id, code, name, make, frequency_MHz, peak_gain_dBi,
                    electrical_tilt_deg, horizontal_dB, vertical_dB)
                select :datasetId, s.code, s.name, s.make, s.frequency_MHz, s.peak_gain_dBi, s.electrical_tilt_deg,
                    s.horizontal_dB, s.vertical_dB
                from stage_antennas s where s.dataset = :dataset
                """);
    }
}
