package vn.phusong.planner.ingest;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of tables whose decimal separator is a comma, as Vietnamese spreadsheets write them. Points and commas that
 * group thousands are understood where nothing else can be meant.
 */
public final class NumberText {
    private static final int LONGEST = 40;
    private static final String EXPONENT = "([eE][+-]?[0-9]{1,2})?";
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]*,?[0-9]*" + EXPONENT);
    private static final Pattern DECIMAL_POINT = Pattern.compile("[+-]?[0-9]*\\.[0-9]*" + EXPONENT);
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[+-]?[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]*)?");
    private static final Pattern GROUPED_BY_SPACES = Pattern.compile("[+-]?[1-9][0-9]{0,2}([ \u00a0\u202f][0-9]{3})+(,[0-9]*)?");
    /** Two commas, or commas and then a point: no decimal comma can be meant. */
    private static final Pattern GROUPED_BY_COMMAS =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}((,[0-9]{3}){2,}(\\.[0-9]*)?|,[0-9]{3}\\.[0-9]*)");

    private NumberText() {}

    /**
     * What may be meant, written with a decimal point and without groups; two readings where a point may be either.
     *
     * @return the text itself if it is no number; then its parser says so
     */
    public static Set<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>();
        if (text.length() > LONGEST) {
            return Set.of(text);
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            readings.add(text.replace(',', '.'));
        }
        if (DECIMAL_POINT.matcher(text).matches()) {
            readings.add(text);
        }
        if (GROUPED_BY_POINTS.matcher(text).matches() || GROUPED_BY_SPACES.matcher(text).matches()) {
            readings.add(text.replaceAll("[. \u00a0\u202f]", "").replace(',', '.'));
        }
        if (GROUPED_BY_COMMAS.matcher(text).matches()) {
            readings.add(text.replace(",", ""));
        }
        return readings.isEmpty() ? Set.of(text) : readings;
    }
}
