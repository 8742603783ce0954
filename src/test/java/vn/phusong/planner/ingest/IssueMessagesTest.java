package vn.phusong.planner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class IssueMessagesTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void everyCodeHasWordsInBothLanguages() {
        assertThat(IssueCodes.all()).hasSizeGreaterThan(50).allSatisfy(code -> {
            ImportIssue issue = ImportIssue.of(code).in("FIELD", "VALUE").expecting("EXPECTED");
            String vi = IssueMessages.message(issue, VIETNAMESE);
            String en = IssueMessages.message(issue, Locale.ENGLISH);
            assertThat(vi).isNotEqualTo(en).doesNotContain("{", "}");
            assertThat(en).doesNotContain("{", "}");
            assertThat(vi.contains("EXPECTED")).as("both say what would be right: %s", vi).isEqualTo(en.contains("EXPECTED"));
            assertThat(vi.contains("VALUE")).as("both quote the value: %s", vi).isEqualTo(en.contains("VALUE"));
        });
    }

    @Test
    void codesAreUniqueAndInTheFormTheDatabaseAsksFor() {
        assertThat(IssueCodes.all())
                .extracting(IssueCode::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void noTextIsLeftOver() {
        ResourceBundle texts = ResourceBundle.getBundle(IngestIssue.NO_ROWS.bundle(), Locale.ENGLISH);
        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(IngestIssue.values())
                        .map(IngestIssue::code)
                        .toList());
    }

    @Test
    void quotesAndBracesInValuesAreShownAsTheyAre() {
        ImportIssue issue = ImportIssue.of(IngestIssue.WRONG_FORMAT).in("code", "it's {0}").expecting("[0-9]{2,5}");
        assertThat(IssueMessages.message(issue, Locale.ENGLISH)).isEqualTo("code is it's {0}, but must match [0-9]{2,5}.");
    }

    @Test
    void longValuesAreCutAndZeroCharactersMadeVisible() {
        ImportIssue issue = ImportIssue.of(IngestIssue.WRONG_FORMAT).in("name", "\0" + "x".repeat(500));
        assertThat(issue.value()).startsWith("\u2400x").hasSize(201).endsWith("…");
    }
}
