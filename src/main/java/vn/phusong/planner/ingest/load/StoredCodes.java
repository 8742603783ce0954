package vn.phusong.planner.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IssueCode;
import vn.phusong.planner.ingest.reader.RawRow.Type;
import vn.phusong.planner.ingest.reader.TableIssue;

/**
 * Codes that a spreadsheet stores as numbers or days, or has written so into a text file. What it may have done to them
 * is told, with what would be right, and never undone: 7888 may have been 07888, and only its author knows.
 */
final class StoredCodes {
    /** Digits that a spreadsheet keeps of a number. */
    private static final int KEPT_DIGITS = 15;

    private static final int MOST_ZEROS = 4;

    /** 7888.0, what programs write that read codes as numbers because some are missing. */
    private static final Pattern DECIMAL = Pattern.compile("([0-9]+)[.,]0+");

    /** 1.05E+05, what a spreadsheet shows of a number that its column is too narrow for, and saves as CSV. */
    private static final Pattern EXPONENT = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+[0-9]{1,3}");

    /** 1/2/2025, 2025-02-01 00:00:00, 1-Feb: days as spreadsheets save them. */
    private static final Pattern DAY = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}( 00:00:00)?"
            + "|[0-9]{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(-[0-9]{2,4})?");

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

    /** A code from a text file, which tells less: digits without zeros in front may be all that there ever was. */
    <T> Optional<T> parse(Field<T> field, String text, List<ImportIssue> issues) {
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            issues.add(issue(TableIssue.CODE_WITH_DECIMALS, field, text, candidates(field, decimal.group(1))));
            return Optional.empty();
        }
        if (EXPONENT.matcher(text).matches()) {
            issues.add(issue(TableIssue.LOST_DIGITS, field, text, field.expected()));
            return Optional.empty();
        }
        if (DAY.matcher(text).matches()) {
            issues.add(issue(TableIssue.CODE_AS_DATE, field, text, field.expected()));
            return Optional.empty();
        }
        List<IssueCode> faults = new ArrayList<>();
        Optional<T> value = field.parse(text, faults::add);
        if (value.isEmpty()) {
            List<String> padded = padded(field, text);
            issues.add(
                    padded.isEmpty()
                            ? issue(faults.get(0), field, text, field.expected())
                            : issue(TableIssue.LOST_ZEROS, field, text, String.join(" | ", padded)));
        }
        return value;
    }

    private static String candidates(Field<?> field, String digits) {
        List<String> candidates = padded(field, digits);
        if (field.parse(digits, fault -> {}).isPresent()) {
            candidates.add(0, digits);
        }
        return candidates.isEmpty() ? field.expected() : String.join(" | ", candidates);
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
