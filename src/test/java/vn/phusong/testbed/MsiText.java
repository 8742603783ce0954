package vn.phusong.testbed;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** Antenna files in the MSI Planet format, with attenuations rounded to a tenth of a dB as measured ones are. */
public final class MsiText {

    /** The same everywhere. */
    public static final IntToDoubleFunction FLAT = degree -> 0;

    private MsiText() {}

    /**
     * A file.
     *
     * @param headers lines such as {@code GAIN 17.5 dBi}
     * @param horizontal_dB attenuation at 0..359°
     * @param vertical_dB attenuation at 0..359°, 90° straight down
     */
    public static String of(String headers, IntToDoubleFunction horizontal_dB, IntToDoubleFunction vertical_dB) {
        return headers + "\n" + cut("HORIZONTAL", horizontal_dB) + cut("VERTICAL", vertical_dB);
    }

    private static String cut(String name, IntToDoubleFunction attenuation_dB) {
        StringBuilder lines = new StringBuilder(name + " 360\n");
        for (int degree = 0; degree < 360; degree++) {
            lines.append(String.format(Locale.ROOT, "%d\t%.1f%n", degree, attenuation_dB.applyAsDouble(degree)));
        }
        return lines.toString();
    }

    /** An angle of 0..359 as one of -180..179. */
    public static int signed(int degree) {
        return degree < 180 ? degree : degree - 360;
    }

    /** The cuts of TR 36.814's sector in a file: 70° and 10° wide, 25 dB to the back, 20 dB side lobes. */
    public static String tr36814(String headers) {
        return of(
                headers,
                degree -> Math.min(12 * Math.pow(signed(degree) / 70.0, 2), 25),
                degree -> {
                    boolean front = Math.abs(signed(degree)) <= 90;
                    return front ? Math.min(12 * Math.pow(signed(degree) / 10.0, 2), 20) : 25;
                });
    }
}
