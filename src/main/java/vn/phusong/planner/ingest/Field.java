package vn.phusong.planner.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind of dataset: its name in the contract (src/docs/data-packs.md), what it may hold, and the type of its
 * column in the staging table, which has the field's name.
 *
 * @param <T> type of its values
 */
public final class Field<T> {
    /** Enough for any name or code. */
    public static final int USUAL_LENGTH = 200;

    private final String name;
    private final String sqlType;
    private final FieldParser<T> parser;
    private final boolean required;
    private final @Nullable T fallback;

    private Field(String name, String sqlType, FieldParser<T> parser, boolean required, @Nullable T fallback) {
        this.name = name;
        this.sqlType = sqlType;
        this.parser = parser;
        this.required = required;
        this.fallback = fallback;
    }

    private static <T> Field<T> of(String name, String sqlType, FieldParser<T> parser) {
        return new Field<>(name, sqlType, parser, false, null);
    }

    /** Any text of at most {@value #USUAL_LENGTH} characters. */
    public static Field<String> text(String name) {
        return text(name, USUAL_LENGTH);
    }

    /** @param longest most characters it may have; the column's check in the database says the same */
    public static Field<String> text(String name, int longest) {
        return of(name, "text", FieldParser.text(longest));
    }

    /** Text that matches a regular expression as a whole. */
    public static Field<String> code(String name, String pattern) {
        return of(name, "text", FieldParser.matching(pattern));
    }

    /** Several codes with {@code ;} between them. */
    public static Field<List<String>> codes(String name, String pattern) {
        return of(name, "text[]", FieldParser.listMatching(pattern));
    }

    /** The name of one of an enum's constants. */
    public static <E extends Enum<E>> Field<E> choice(String name, Class<E> type) {
        return of(name, "text", FieldParser.oneOf(type));
    }

    /** A whole number within limits, both included. */
    public static Field<Integer> integer(String name, int least, int most) {
        return of(name, "integer", FieldParser.integer(least, most));
    }

    /** A number that is rounded to the scale of the limits; both limits are included. */
    public static Field<BigDecimal> decimal(String name, String least, String most) {
        FieldParser<BigDecimal> parser = FieldParser.decimal(new BigDecimal(least), new BigDecimal(most));
        return of(name, "numeric", parser);
    }

    /** {@code true} or {@code false}; 1 and 0 are read too. */
    public static Field<Boolean> flag(String name) {
        return of(name, "boolean", FieldParser.FLAG);
    }

    /** A day, {@code yyyy-mm-dd}; {@code dd/mm/yyyy} is read too. */
    public static Field<LocalDate> date(String name) {
        return of(name, "date", FieldParser.DATE);
    }

    /** The same field, which a row must have. */
    public Field<T> required() {
        return new Field<>(name, sqlType, parser, true, null);
    }

    /** The same field with a value for rows that lack it. */
    public Field<T> orElse(T fallback) {
        return new Field<>(name, sqlType, parser, false, fallback);
    }

    public String name() {
        return name;
    }

    public boolean isRequired() {
        return required;
    }

    /** What it may hold, in words that need no translation. */
    public String expected() {
        return parser.expected();
    }

    /** What rows that lack the field get. */
    public Optional<T> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** Whether its values are numbers, which other countries' tables write with a decimal comma. */
    public boolean isNumber() {
        return sqlType.equals("integer") || sqlType.equals("numeric");
    }

    /** Whether it holds codes: text of a pattern, of which zeros in front are a part. */
    public boolean isCode() {
        return parser.isOfCodes();
    }

    /** Type of its column in the staging table. */
    public String sqlType() {
        return sqlType;
    }

    /**
     * Takes the value from a text that is not empty, trimmed, in NFC.
     *
     * @param faults takes the kind of issue if it cannot
     */
    public Optional<T> parse(String text, Consumer<IssueCode> faults) {
        FieldParser.Parsed<T> parsed = parser.parse().apply(text);
        if (parsed instanceof FieldParser.Fault<T> fault) {
            faults.accept(fault.code());
        }
        return parsed instanceof FieldParser.Value<T> value ? Optional.of(value.value()) : Optional.empty();
    }
}
