package vn.phusong.planner.gap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void csvRunsNothingInASpreadsheetAndKeepsNegativeNumbers() {
        StringWriter text = new StringWriter();
        new Table("name", "margin_dB")
                .row("=HYPERLINK(A1)", "-12.5")
                .row("-2+3", -7)
                .row("@SUM", null)
                .row("+84", "Thôn - Bản")
                .printCsv(new PrintWriter(text, true));
        assertThat(text.toString().lines())
                .containsExactly("name,margin_dB", "'=HYPERLINK(A1),-12.5", "'-2+3,-7", "'@SUM,", "'+84,Thôn - Bản");
    }
}
