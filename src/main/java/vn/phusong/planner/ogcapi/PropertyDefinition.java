package vn.phusong.planner.ogcapi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A property of the features of a collection. Every property can be queried by equality.
 *
 * @param decimals fixed decimals of a {@link PropertyType#NUMBER}, so that files are the same everywhere; else 0
 * @param unit unit of a number, such as {@code dBm}; null where there is none
 * @param values every value the property can take; empty where there is no such list
 */
public record PropertyDefinition(
        String name,
        PropertyType type,
        BilingualText title,
        int decimals,
        @Nullable String unit,
        List<String> values) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Query parameters of the collections' items, which no property may shadow. */
    public static final Set<String> RESERVED = Set.of(
            "f", "bbox", "bbox_crs", "crs", "datetime", "limit", "offset", "after", "before", "version", "filter",
            "sortby", "properties", "q", "ids", "lang", "id", "geometry", "lon", "lat", "data_version", "data_is_synthetic");

    public PropertyDefinition {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "property name must match " + NAME + " and not be reserved, was '" + name + "'");
        }
        values = List.copyOf(values);
    }

    public static PropertyDefinition text(String name, String vi, String en) {
        return of(name, PropertyType.TEXT, vi, en);
    }

    /** A text that is one of a list. */
    public static PropertyDefinition choice(String name, List<String> values, String vi, String en) {
        return new PropertyDefinition(name, PropertyType.TEXT, BilingualText.of(vi, en), 0, null, values);
    }

    public static PropertyDefinition integer(String name, String vi, String en) {
        return of(name, PropertyType.INTEGER, vi, en);
    }

    public static PropertyDefinition number(String name, int decimals, @Nullable String unit, String vi, String en) {
        return new PropertyDefinition(name, PropertyType.NUMBER, BilingualText.of(vi, en), decimals, unit, List.of());
    }

    public static PropertyDefinition flag(String name, String vi, String en) {
        return of(name, PropertyType.FLAG, vi, en);
    }

    public static PropertyDefinition date(String name, String vi, String en) {
        return of(name, PropertyType.DATE, vi, en);
    }

    public static PropertyDefinition instant(String name, String vi, String en) {
        return of(name, PropertyType.INSTANT, vi, en);
    }

    private static PropertyDefinition of(String name, PropertyType type, String vi, String en) {
        return new PropertyDefinition(name, type, BilingualText.of(vi, en), 0, null, List.of());
    }

    /**
     * The one form in which a value is kept, compared and written.
     *
     * @throws IllegalArgumentException if the provider gave a value of another type, or one outside the list
     */
    public Object canonical(Object value) {
        Object canonical = switch (type) {
            case TEXT -> value instanceof String ? value : null;
            case INTEGER -> value instanceof Long || value instanceof Integer ? ((Number) value).longValue() : null;
            case NUMBER -> value instanceof Number number ? rounded(new BigDecimal(number.toString())) : null;
            case FLAG -> value instanceof Boolean ? value : null;
            case DATE -> value instanceof LocalDate ? value : null;
            case INSTANT -> value instanceof Instant ? value : null;
        };
        if (canonical == null) {
            throw new IllegalArgumentException(
                    "property " + name + " must be " + type + ", was " + value.getClass().getName());
        }
        if (!values.isEmpty() && !values.contains(canonical)) {
            throw new IllegalArgumentException("property " + name + " must be one of " + values + ", was " + canonical);
        }
        return canonical;
    }

    /** The canonical value that a text of a request stands for; empty if it is not of this property's type. */
    public Optional<Object> parse(String text) {
        try {
            return switch (type) {
                case TEXT -> values.isEmpty() || values.contains(text) ? Optional.of(text) : Optional.empty();
                case INTEGER -> Optional.of(Long.valueOf(text));
                case NUMBER -> parseNumber(text);
                case FLAG -> text.equals("true") || text.equals("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty();
                case DATE -> Optional.of(LocalDate.parse(text));
                case INSTANT -> Optional.of(Instant.parse(text));
            };
        } catch (NumberFormatException | DateTimeParseException notOfThisType) {
            return Optional.empty();
        }
    }

    /** What {@link #parse} takes, in words for a message. */
    public String expected() {
        if (!values.isEmpty()) {
            return String.join(", ", values);
        }
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case FLAG -> "true, false";
            case DATE -> "YYYY-MM-DD";
            case INSTANT -> "YYYY-MM-DDThh:mm:ssZ";
        };
    }

    /** A number too long to be a value of ours would cost unbounded work to rescale. */
    private Optional<Object> parseNumber(String text) {
        BigDecimal number = new BigDecimal(text);
        return Math.abs((long) number.scale()) > 40 || number.precision() > 40
                ? Optional.empty()
                : Optional.of(number.stripTrailingZeros());
    }

    private BigDecimal rounded(BigDecimal number) {
        return number.setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
