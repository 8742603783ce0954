package vn.phusong.planner.bench.pack;

import java.io.IOException;
import java.io.Writer;

/** Places in whole numbers of 10<sup>-7</sup> degrees as text. */
final class PlaceText {
    static final String HEAD = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    static final String FOOT = "]}\n";

    private static final int STEPS_PER_DEGREE = 10_000_000;
    private static final int DECIMALS = 7;

    private PlaceText() {}

    /** A GeoJSON feature on a line of its own. */
    static void feature(Writer text, long[] ring, String properties, boolean last) throws IOException {
        text.write("{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        positions(text, ring, "[", ",", ",", "]");
        text.write(last ? "]]}}\n" : "]]}},\n");
    }

    static void positions(Writer text, long[] ring, String open, String between, String next, String close)
            throws IOException {
        StringBuilder line = new StringBuilder(ring.length * 13);
        for (int i = 0; i < ring.length; i += 2) {
            line.append(i == 0 ? "" : next).append(open);
            append(line, ring[i]);
            line.append(between);
            append(line, ring[i + 1]);
            line.append(close);
        }
        text.append(line);
    }

    static String degrees(long steps) {
        StringBuilder text = new StringBuilder();
        append(text, steps);
        return text.toString();
    }

    private static void append(StringBuilder text, long steps) {
        String decimals = Long.toString(steps % STEPS_PER_DEGREE);
        text.append(steps / STEPS_PER_DEGREE)
                .append('.')
                .append("0".repeat(DECIMALS - decimals.length()))
                .append(decimals);
    }
}
