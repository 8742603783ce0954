package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {
    @ParameterizedTest
    @CsvSource({
        "7, 7", "-5, -5", "12.0, 12", "1e1, 10", "+3, 3",
        "12.5, NOT_AN_INTEGER", "1.234, NOT_AN_INTEGER", "x, NOT_A_NUMBER", "'1,234', NOT_A_NUMBER", "0x10, NOT_A_NUMBER",
        "1e99, OUT_OF_RANGE", "101, OUT_OF_RANGE", "-6, OUT_OF_RANGE", "NaN, NOT_A_NUMBER", "1e999999999, NOT_A_NUMBER",
        "٣, NOT_A_NUMBER"
    })
    void integers(String text, String expected) {
        assertThat(parse(Field.integer("n", -5, 100), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00", "359.99, 359.99", "359.994, 359.99", "359.996, OUT_OF_RANGE", "360, OUT_OF_RANGE", ".5, 0.50",
        "-0.004, 0.00", "-0.006, OUT_OF_RANGE", "1 000, NOT_A_NUMBER", "'12,5', NOT_A_NUMBER", "Infinity, NOT_A_NUMBER"
    })
    void decimalsAreRoundedAsTheDatabaseRoundsBeforeTheyAreCompared(String text, String expected) {
        assertThat(parse(Field.decimal("azimuth_deg", "0", "359.99"), text)).isEqualTo(expected);
    }

    @Test
    void flagsDatesChoicesAndLists() {
        assertThat(parse(Field.flag("f"), "TRUE")).isEqualTo("true");
        assertThat(parse(Field.flag("f"), "0")).isEqualTo("false");
        assertThat(parse(Field.flag("f"), "yes")).isEqualTo("NOT_A_FLAG");
        assertThat(parse(Field.date("d"), "2024-02-29")).isEqualTo("2024-02-29");
        assertThat(parse(Field.date("d"), "2023-02-29")).isEqualTo("NOT_A_DATE");
        assertThat(parse(Field.date("d"), "01/07/2025")).isEqualTo("2025-07-01");
        assertThat(parse(Field.date("d"), "1-7-2025")).isEqualTo("2025-07-01");
        assertThat(parse(Field.date("d"), "31.12.2025")).isEqualTo("2025-12-31");
        assertThat(parse(Field.date("d"), "12/31/2025")).as("the day comes first").isEqualTo("NOT_A_DATE");
        assertThat(parse(Field.date("d"), "29/02/2023")).isEqualTo("NOT_A_DATE");
        assertThat(parse(Field.date("d"), "1/7/25")).isEqualTo("NOT_A_DATE");
        assertThat(parse(Field.choice("s", Severity.class), "ERROR")).isEqualTo("ERROR");
        assertThat(parse(Field.choice("s", Severity.class), "error")).isEqualTo("ERROR");
        assertThat(parse(Field.codes("mnc", "[0-9]{2}"), "01; 08")).isEqualTo("[01, 08]");
        assertThat(parse(Field.codes("mnc", "[0-9]{2}"), "01;")).isEqualTo("WRONG_FORMAT");
        assertThat(parse(Field.code("c", "[A-Z]{2}"), "ABC")).isEqualTo("WRONG_FORMAT");
    }

    @Test
    void fieldsSayWhatTheyExpect() {
        assertThat(Field.choice("s", Severity.class).expected()).isEqualTo("ERROR | WARNING | INFO");
        assertThat(Field.decimal("x", "0", "1.50").expected()).isEqualTo("0 … 1.50");
        assertThat(Field.integer("x", 1, 3).required().isRequired()).isTrue();
        assertThat(Field.decimal("x", "0", "9").orElse(BigDecimal.ONE).fallback()).hasValue(BigDecimal.ONE);
        assertThat(Field.date("d").orElse(LocalDate.EPOCH).isRequired()).isFalse();
    }

    private static String parse(Field<?> field, String text) {
        List<IssueCode> faults = new ArrayList<>();
        return field.parse(text, faults::add).map(Object::toString).orElseGet(() -> faults.get(0).toString());
    }
}
