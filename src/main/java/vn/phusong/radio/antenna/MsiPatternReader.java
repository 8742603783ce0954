package vn.phusong.radio.antenna;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an antenna pattern in the MSI Planet format (.msi, .pln): header lines {@code NAME}, {@code GAIN}
 * and others, then {@code HORIZONTAL n} and {@code VERTICAL n}, each followed by n lines "angle
 * attenuation". Attenuations are in dB below the peak. A gain without unit is in dBd, as the format has
 * it. The vertical cut contains the electrical tilt. Header lines that do not matter here are passed over.
 */
public final class MsiPatternReader {

    /** Gain of a half-wave dipole over an isotropic antenna. */
    private static final double DIPOLE_DBI = 2.15;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final double MAX_ATTENUATION_DB = 150;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

    private final BufferedReader input;
    private int lineNumber;
    private @Nullable String name;
    private @Nullable String make;
    private OptionalDouble frequency_MHz = OptionalDouble.empty();
    private OptionalDouble tilt_deg = OptionalDouble.empty();
    private double gain_dBi = Double.NaN;
    private MsiFile.@Nullable Cut horizontal;
    private MsiFile.@Nullable Cut vertical;

    private MsiPatternReader(Reader input) {
        this.input = new BufferedReader(input);
    }

    /**
     * Reads one pattern; the reader stays open.
     *
     * @param fallbackName name of a pattern whose file gives none
     * @throws PatternFormatException if the content is not such a pattern
     */
    public static AntennaPattern read(String fallbackName, Reader input) throws IOException, PatternFormatException {
        return read(input).pattern(fallbackName);
    }

    /**
     * Reads one file; the reader stays open.
     *
     * @throws PatternFormatException if the content is not such a pattern
     */
    public static MsiFile read(Reader input) throws IOException, PatternFormatException {
        MsiPatternReader reader = new MsiPatternReader(input);
        reader.readLines();
        return reader.file();
    }

    private void readLines() throws IOException, PatternFormatException {
        for (String line = nextLine(); line != null; line = nextLine()) {
            String[] words = line.split("\\s+", 2);
            String value = words.length > 1 ? words[1].strip() : "";
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "NAME" -> name = value;
                case "MAKE" -> make = value;
                case "FREQUENCY" -> frequency_MHz = numbers(value.replace('-', ' ')).average();
                case "ELECTRICAL_TILT", "TILT" -> tilt_deg = first(value).isPresent() ? first(value) : tilt_deg;
                case "GAIN" -> gain_dBi = gain(value);
                case "HORIZONTAL" -> horizontal = cut("HORIZONTAL", value);
                case "VERTICAL" -> vertical = cut("VERTICAL", value);
                default -> {
                    // Other headers (H_WIDTH, FRONT_TO_BACK, COMMENT ...) do not change the pattern.
                }
            }
        }
    }

    private static OptionalDouble first(String value) {
        return numbers(value).findFirst();
    }

    /** The numbers in a header that does not change the pattern, such as {@code 1710-1880 MHz}. */
    private static DoubleStream numbers(String value) {
        return NUMBER.matcher(value).results().mapToDouble(found -> Double.parseDouble(found.group()));
    }

    private MsiFile file() throws PatternFormatException {
        if (Double.isNaN(gain_dBi)) {
            throw fault("the file ends without a GAIN line, e.g. \"GAIN 17.5 dBi\"", "", "GAIN 17.5 dBi");
        }
        if (horizontal == null) {
            throw fault("the file ends without a HORIZONTAL cut", "", "HORIZONTAL 360");
        }
        if (vertical == null) {
            throw fault("the file ends without a VERTICAL cut", "", "VERTICAL 360");
        }
        return new MsiFile(text(name), text(make), frequency_MHz, gain_dBi, tilt_deg, horizontal, vertical);
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(each -> !each.isEmpty());
    }

    private PatternFormatException fault(String what, String found, String expected) {
        return new PatternFormatException(lineNumber, what, found, expected);
    }

    private double gain(String value) throws PatternFormatException {
        String[] words = value.split("\\s+");
        double gain = number(words[0], "gain");
        String unit = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "DBD";
        return switch (unit) {
            case "DBI" -> gain;
            case "DBD", "DB" -> gain + DIPOLE_DBI;
            default -> throw fault("gain unit must be dBi or dBd, not " + words[1], "GAIN " + value, "dBi | dBd");
        };
    }

    /** Reads the n lines of a cut and resamples them to whole degrees. */
    private MsiFile.Cut cut(String which, String count) throws IOException, PatternFormatException {
        double announced = number(count, "number of " + which + " angles");
        if (announced != Math.rint(announced) || announced < 2 || announced > 3600) {
            throw fault(which + " must announce 2..3600 angles, not " + count, which + " " + count, which + " 360");
        }
        int announcedAt = lineNumber;
        double[] angle_deg = new double[(int) announced];
        double[] attenuation_dB = new double[angle_deg.length];
        for (int i = 0; i < angle_deg.length; i++) {
            String line = nextLine();
            String[] words = line == null ? new String[0] : line.split("\\s+");
            if (words.length != 2) {
                throw fault(
                        which + " announces " + angle_deg.length + " lines \"angle attenuation\", number " + (i + 1)
                                + " is " + (line == null ? "missing" : "\"" + line + "\""),
                        line == null ? "" : line,
                        which + ": " + angle_deg.length + " × \"0…359 0…" + (int) MAX_ATTENUATION_DB + "\"");
            }
            angle_deg[i] = number(words[0], "angle");
            attenuation_dB[i] = number(words[1], "attenuation");
            check(which, angle_deg, attenuation_dB[i], i);
        }
        return new MsiFile.Cut(
                announcedAt, angle_deg.length, widestGap(angle_deg), wholeDegrees(angle_deg, attenuation_dB));
    }

    private void check(String which, double[] angle_deg, double attenuation_dB, int i) throws PatternFormatException {
        if (angle_deg[i] < 0 || angle_deg[i] > 360 || (i > 0 && angle_deg[i] <= angle_deg[i - 1])) {
            throw fault(
                    which + " angles must rise from 0 to 360 degrees, here stands " + angle_deg[i],
                    Double.toString(angle_deg[i]),
                    i == 0 ? "0 ≤ φ < 360" : angle_deg[i - 1] + " < φ ≤ 360");
        }
        if (attenuation_dB < 0 || attenuation_dB > MAX_ATTENUATION_DB) {
            throw fault(
                    which + " attenuation must be 0.." + MAX_ATTENUATION_DB + " dB below the peak, here stands "
                            + attenuation_dB,
                    Double.toString(attenuation_dB),
                    "0 … " + MAX_ATTENUATION_DB + " dB");
        }
    }

    private static double widestGap(double[] angle_deg) {
        double widest_deg = angle_deg[0] + 360 - angle_deg[angle_deg.length - 1];
        for (int i = 1; i < angle_deg.length; i++) {
            widest_deg = Math.max(widest_deg, angle_deg[i] - angle_deg[i - 1]);
        }
        return widest_deg;
    }

    private static double[] wholeDegrees(double[] angle_deg, double[] attenuation_dB) {
        double[] cut = new double[TabulatedPattern.DEGREES];
        int last = angle_deg.length - 1;
        for (int degree = 0; degree < cut.length; degree++) {
            int found = Arrays.binarySearch(angle_deg, degree);
            if (found >= 0) {
                cut[degree] = attenuation_dB[found];
                continue;
            }
            int above = -found - 1;
            double left = above == 0 ? angle_deg[last] - 360 : angle_deg[above - 1];
            double right = above > last ? angle_deg[0] + 360 : angle_deg[above];
            double from = attenuation_dB[above == 0 ? last : above - 1];
            double to = attenuation_dB[above > last ? 0 : above];
            cut[degree] = from + (to - from) * (degree - left) / (right - left);
        }
        return cut;
    }

    private double number(String text, String what) throws PatternFormatException {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below together with NaN and infinity.
        }
        throw fault(what + " must be a number with a decimal point, not \"" + text + "\"", text, "17.5");
    }

    /** Next line that is not empty, or null at the end. */
    private @Nullable String nextLine() throws IOException {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            lineNumber++;
            if (!line.isBlank()) {
                return line.replace(BYTE_ORDER_MARK, "").strip();
            }
        }
        return null;
    }
}
