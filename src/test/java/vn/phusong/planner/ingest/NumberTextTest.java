package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1234,5 | 1234.5",
        "-0,5 | -0.5",
        "12,345 | 12.345",
        "1234 | 1234",
        "1234.5 | 1234.5",
        "1.234,5 | 1234.5",
        "1.234.567 | 1234567",
        "2.347.181,109 | 2347181.109",
        "1 234,5 | 1234.5",
        "1,234.5 | 1234.5",
        "1,234,567 | 1234567",
        "0.123 | 0.123",
        "1234.567 | 1234.567",
        "1,5E3 | 1.5E3"
    })
    void oneReading(String text, String number) {
        assertThat(NumberText.readings(text)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.234 | 1234", "12.345 | 12345", "-123.456 | -123456"})
    void aPointBeforeThreeDigitsMayBeEither(String text, String grouped) {
        assertThat(NumberText.readings(text)).containsExactlyInAnyOrder(text, grouped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.23.456", "1.234.56", "1,2,3", "abc", "1.234,5.6", "0.123.456"})
    void whatIsNoNumberStaysAsItIs(String text) {
        assertThat(NumberText.readings(text)).containsExactly(text);
    }
}
