package vn.phusong.planner.ogcapi.query;

import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import vn.phusong.planner.problem.ParameterProblem;
import vn.phusong.planner.problem.ProblemException;

/**
 * The {@code bbox} parameter: four numbers west,south,east,north in degrees, or six with heights, which are ignored
 * because the layers are flat. A west greater than east crosses the antimeridian (OGC API Features Part 1, §7.15.3).
 */
final class BoundingBox {

    /** What JSON and every client write; Java would read {@code 0x1p3} and {@code 20f} as well. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private BoundingBox() {}

    /** One box, or the two halves of a box that crosses the antimeridian. */
    static List<Envelope> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw invalid(text);
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i], text);
        }
        int half = parts.length / 2;
        double west = numbers[0];
        double south = numbers[1];
        double east = numbers[half];
        double north = numbers[half + 1];
        boolean heightsWrong = half == 3 && numbers[2] > numbers[5];
        if (south > north || south < -90 || north > 90 || heightsWrong) {
            throw invalid(text);
        }
        return west <= east
                ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north));
    }

    private static double number(String part, String text) {
        if (!NUMBER.matcher(part.trim()).matches()) {
            throw invalid(text);
        }
        double number = Double.parseDouble(part.trim());
        if (!Double.isFinite(number)) {
            throw invalid(text);
        }
        return number;
    }

    private static ProblemException invalid(String text) {
        return ParameterProblem.invalid(
                "bbox",
                text,
                "tây,nam,đông,bắc theo độ (hoặc sáu số có độ cao), nam ≤ bắc, vĩ độ từ -90 đến 90",
                "west,south,east,north in degrees (or six numbers with heights), south ≤ north, latitudes from -90 to"
                        + " 90");
    }
}
