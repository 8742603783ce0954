package vn.phusong.planner.problem;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request, decoded, each at most once, in the order in which they were sent. */
public final class Parameters {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final int MOST_DIGITS = 18;

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** @throws ProblemException if a parameter is given more than once or holds a NUL */
    public static Parameters of(Map<String, String[]> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> {
            if (all.length != 1) {
                throw ParameterProblem.repeated(name);
            }
            // PostgreSQL has no text with a NUL, so nothing can be called that.
            if (all[0].indexOf('\0') >= 0) {
                throw ParameterProblem.invalid(name, all[0], "văn bản không có ký tự NUL", "text without a NUL");
            }
            values.put(name, all[0]);
        });
        return new Parameters(values);
    }

    /** @throws ProblemException if there is a parameter that is not known here */
    public Parameters allowing(Collection<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw ParameterProblem.unknown(name, new TreeSet<>(known));
            }
        }
        return this;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws ProblemException if the parameter is no whole number in the range */
    public Optional<Long> findNumber(String name, long min, long max) {
        return find(name).map(text -> {
            Long number = wholeNumber(text);
            if (number == null || number < min || number > max) {
                throw ParameterProblem.invalid(
                        name, text, "số nguyên từ " + min + " đến " + max, "a whole number from " + min + " to " + max);
            }
            return number;
        });
    }

    /** As sent, in order: what links to other pages keep. */
    public Map<String, String> asSent() {
        return Collections.unmodifiableMap(values);
    }

    /** One text for all requests that ask the same, whatever the order of their parameters. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> text.append(name.length())
                .append(':')
                .append(name)
                .append('=')
                .append(value)
                .append('\n'));
        return text.toString();
    }

    /** Null for what is no whole number; beyond the range of {@code long} its end. */
    private static @Nullable Long wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return null;
        }
        boolean negative = text.startsWith("-");
        if (text.length() > MOST_DIGITS) {
            return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return Long.valueOf(text);
    }
}
