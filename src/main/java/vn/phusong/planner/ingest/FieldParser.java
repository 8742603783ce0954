package vn.phusong.planner.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the text of a field into its value, or says what is wrong with it.
 *
 * @param expected what would be right, in words that need no translation
 * @param parse takes a text that is not empty, trimmed, in NFC
 * @param isOfCodes whether the values are codes
 */
record FieldParser<T>(String expected, Function<String, Parsed<T>> parse, boolean isOfCodes) {

    private FieldParser(String expected, Function<String, Parsed<T>> parse) {
        this(expected, parse, false);
    }

    sealed interface Parsed<T> {}

    record Value<T>(T value) implements Parsed<T> {}

    record Fault<T>(IssueCode code) implements Parsed<T> {}

    static final FieldParser<Boolean> FLAG = new FieldParser<>(
            "true | false",
            text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "1" -> new Value<>(true);
                case "false", "0" -> new Value<>(false);
                default -> new Fault<>(IngestIssue.NOT_A_FLAG);
            });

    /** Day, month, year: the only order in Vietnam. */
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})");

    static final FieldParser<LocalDate> DATE = new FieldParser<>("yyyy-mm-dd | dd/mm/yyyy", text -> {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            return new Value<>(
                    dayFirst.matches()
                            ? LocalDate.of(number(dayFirst, 4), number(dayFirst, 3), number(dayFirst, 1))
                            : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return new Fault<>(IngestIssue.NOT_A_DATE);
        }
    });

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    // Longer ones are no measurements, and BigDecimal would happily expand 1e999999999.
    private static final Pattern NUMBER =
            Pattern.compile("(?=.{1,40}$)[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?");

    static FieldParser<String> text(int longest) {
        return new FieldParser<>(
                "text, ≤ " + longest,
                text -> text.length() <= longest ? new Value<>(text) : new Fault<>(IngestIssue.TOO_LONG));
    }

    static FieldParser<String> matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new FieldParser<>(
                regex,
                text -> pattern.matcher(text).matches() ? new Value<>(text) : new Fault<>(IngestIssue.WRONG_FORMAT),
                true);
    }

    static FieldParser<List<String>> listMatching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new FieldParser<>(regex + ";" + regex + ";…", text -> {
            if (text.length() > Field.USUAL_LENGTH) {
                return new Fault<>(IngestIssue.TOO_LONG);
            }
            List<String> parts =
                    Arrays.stream(text.split(";", -1)).map(String::strip).toList();
            return parts.stream().allMatch(part -> pattern.matcher(part).matches())
                    ? new Value<>(parts)
                    : new Fault<>(IngestIssue.WRONG_FORMAT);
        }, true);
    }

    static <E extends Enum<E>> FieldParser<E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        Map<String, E> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(constants).forEach(constant -> byName.put(constant.name(), constant));
        return new FieldParser<>(
                Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(" | ")),
                text -> Optional.ofNullable(byName.get(text))
                        .<Parsed<E>>map(Value::new)
                        .orElseGet(() -> new Fault<>(IngestIssue.NOT_ALLOWED)));
    }

    static FieldParser<Integer> integer(int least, int most) {
        return new FieldParser<>(least + " … " + most, text -> {
            if (!NUMBER.matcher(text).matches()) {
                return new Fault<>(IngestIssue.NOT_A_NUMBER);
            }
            BigDecimal number = new BigDecimal(text);
            if (number.stripTrailingZeros().scale() > 0) {
                return new Fault<>(IngestIssue.NOT_AN_INTEGER);
            }
            BigInteger whole = number.toBigIntegerExact();
            return whole.compareTo(BigInteger.valueOf(least)) < 0 || whole.compareTo(BigInteger.valueOf(most)) > 0
                    ? new Fault<>(IngestIssue.OUT_OF_RANGE)
                    : new Value<>(whole.intValueExact());
        });
    }

    /** Rounds to the finer scale of the limits before it compares, as the database would. */
    static FieldParser<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
        int scale = Math.max(least.scale(), most.scale());
        return new FieldParser<>(least.toPlainString() + " … " + most.toPlainString(), text -> {
            if (!NUMBER.matcher(text).matches()) {
                return new Fault<>(IngestIssue.NOT_A_NUMBER);
            }
            BigDecimal number = new BigDecimal(text).setScale(scale, RoundingMode.HALF_EVEN);
            return number.compareTo(least) < 0 || number.compareTo(most) > 0
                    ? new Fault<>(IngestIssue.OUT_OF_RANGE)
                    : new Value<>(number);
        });
    }
}
