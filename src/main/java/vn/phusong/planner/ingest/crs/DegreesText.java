package vn.phusong.planner.ingest.crs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One longitude or latitude as people write it: decimal degrees, degrees and minutes, or degrees, minutes and seconds;
 * with decimal point or comma; with or without signs of units and the letter of the direction, before or after.
 *
 * @param degrees with the sign of the direction
 * @param parts 1 for decimal degrees, 2 with minutes, 3 with seconds
 * @param lettered whether the direction is written
 */
record DegreesText(double degrees, int parts, boolean lettered) {
    private static final int LONGEST = 60;
    private static final String LETTER = "([NSEWĐBTnsewđbt])?";
    private static final String WHOLE = "([0-9]{1,3})";
    private static final String DECIMAL = "([0-9]{1,2}(?:[.,][0-9]{0,18})?)";
    private static final String DEGREE = "\\s*[°d:\\s]\\s*";
    private static final String MINUTE = "\\s*['m:\\s]\\s*";

    private static final Pattern DECIMAL_DEGREES =
            Pattern.compile(LETTER + "\\s*([+-]?)([0-9]{1,12}(?:[.,][0-9]{0,18})?)\\s*°?\\s*" + LETTER);
    private static final Pattern WITH_MINUTES =
            Pattern.compile(LETTER + "\\s*([+-]?)" + WHOLE + DEGREE + DECIMAL + "\\s*['m]?\\s*" + LETTER);
    private static final Pattern WITH_SECONDS = Pattern.compile(
            LETTER + "\\s*([+-]?)" + WHOLE + DEGREE + "([0-9]{1,2})" + MINUTE + DECIMAL + "\\s*[\"s]?\\s*" + LETTER);

    /** Empty where the text is not one longitude or latitude, contradicts itself, or has 60 minutes or seconds. */
    static Optional<DegreesText> parse(String written, Axis axis) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = plain(written);
        Matcher decimal = DECIMAL_DEGREES.matcher(text);
        if (decimal.matches()) {
            return signed(decimal, number(decimal.group(3)), 1, axis);
        }
        Matcher minutes = WITH_MINUTES.matcher(text);
        if (minutes.matches()) {
            return sexagesimal(minutes, minutes.group(4), "0", 2, axis);
        }
        Matcher seconds = WITH_SECONDS.matcher(text);
        return seconds.matches()
                ? sexagesimal(seconds, seconds.group(4), seconds.group(5), 3, axis)
                : Optional.empty();
    }

    private static Optional<DegreesText> sexagesimal(
            Matcher found, String minutes, String seconds, int parts, Axis axis) {
        double minute = number(minutes);
        double second = number(seconds);
        double degrees = number(found.group(3)) + (minute + second / 60) / 60;
        return minute >= 60 || second >= 60 || !axis.holds(degrees)
                ? Optional.empty()
                : signed(found, degrees, parts, axis);
    }

    private static Optional<DegreesText> signed(Matcher found, double size, int parts, Axis axis) {
        Optional<String> before = Optional.ofNullable(found.group(1));
        Optional<String> after = Optional.ofNullable(found.group(found.groupCount()));
        String sign = found.group(2);
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.of(new DegreesText(sign.equals("-") ? -size : size, parts, false));
        }
        boolean twice = before.isPresent() && after.isPresent();
        int direction = axis.sign(before.or(() -> after).orElseThrow().charAt(0));
        return twice || direction == 0 || !sign.isEmpty()
                ? Optional.empty()
                : Optional.of(new DegreesText(direction * size, parts, true));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** The many characters that stand for the signs of degrees, minutes and seconds, made the usual ones. */
    private static String plain(String text) {
        return isPlain(text) ? text.strip() : withUsualSigns(text);
    }

    /** Nearly all are: decimal digits. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c == '\'' || c == '`') {
                return false;
            }
        }
        return true;
    }

    private static String withUsualSigns(String text) {
        return text.strip()
                .replaceAll("[\u00a0\u2007\u2009\u202f]", " ")
                .replaceAll("[º˚⁰]", "°")
                .replaceAll("''|’’|′′|[″”“˝]", "\"")
                .replaceAll("[′’‘´`ʹ]", "'")
                .replaceAll("[−–]", "-");
    }
}
