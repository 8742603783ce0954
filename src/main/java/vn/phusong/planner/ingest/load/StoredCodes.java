package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.reader.RawRow.Type;
import vn.phusong.planner.ingest.reader.TableIssue;

/**
 * Codes that a spreadsheet stores as numbers or days. What it may have done to them is told, with what would be right,
 * and never undone: 7888 may have been 07888, and only its author knows.
 */
final class StoredCodes {
    /** Digits that a spreadsheet keeps of a number. */
    private static final int KEPT_DIGITS = 15;

    private static final int MOST_ZEROS = 4;

    private final Set<String> warned = new HashSet<>();

    /** @param text a number in plain digits, or a day as {@code yyyy-mm-dd} */
    <T> Optional<T> parse(Field<T> field, String text, Type type, List<ImportIssue> issues) {
        if (type == Type.DATE) {
            issues.add(issue(TableIssue.CODE_AS_DATE, field, text, field.expected()));
            return Optional.empty();
        }
        if (text.chars().filter(Character::isDigit).count() > KEPT_DIGITS) {
            issues.add(issue(TableIssue.LOST_DIGITS, field, text, field.expected()));
            return Optional.empty();
        }
        List<IssueCode> faults = new ArrayList<>();
        Optional<T> value = field.parse(text, faults::add);
        List<String> padded = padded(field, text);
        if (value.isEmpty()) {
            issues.add(
                    padded.isEmpty()
                            ? issue(faults.get(0), field, text, field.expected())
                            : issue(TableIssue.LOST_ZEROS, field, text, String.join(" | ", padded)));
        } else if (!padded.isEmpty() && warned.add(field.name())) {
            issues.add(issue(TableIssue.CODE_AS_NUMBER, field, text, padded.get(0)));
        }
        return value;
    }

    /** What it may have been. */
    private static List<String> padded(Field<?> field, String text) {
        List<String> padded = new ArrayList<>();
        for (int zeros = 1; zeros <= MOST_ZEROS; zeros++) {
            String candidate = "0".repeat(zeros) + text;
            if (text.chars().allMatch(Character::isDigit) && field.parse(candidate, fault -> {}).isPresent()) {
                padded.add(candidate);
            }
        }
        return padded;
    }

    private static ImportIssue issue(IssueCode code, Field<?> field, String value, String expected) {
        return ImportIssue.of(code).in(field.name(), value).expecting(expected);
    }
}
