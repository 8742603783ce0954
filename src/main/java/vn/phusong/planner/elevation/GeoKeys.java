package vn.phusong.planner.elevation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phusong.planner.ingest.reader.StatedCrs;

/**
 * The reference system that a GeoTIFF states (OGC 19-008r4): by code, or described in parameters as programs do that
 * know no code. What is described is told to the same matching as a {@code .prj}, which ends in a code or nowhere: a
 * system is never built from parameters, since most descriptions of VN-2000 lack its datum shift.
 */
final class GeoKeys {

    private static final int DIRECTORY_TAG = 34735;
    private static final int DOUBLES_TAG = 34736;
    private static final int TEXTS_TAG = 34737;
    private static final int GDAL_METADATA_TAG = 42112;

    private static final int MODEL_TYPE = 1024;
    private static final int CITATION = 1026;
    private static final int GEODETIC_CRS = 2048;
    private static final int GEODETIC_CITATION = 2049;
    private static final int GEODETIC_DATUM = 2050;
    private static final int TO_WGS_84 = 2062;
    private static final int PROJECTED_CRS = 3072;
    private static final int PROJECTED_CITATION = 3073;
    private static final int PROJECTION = 3074;
    private static final int PROJECTION_METHOD = 3075;
    private static final int LINEAR_UNITS = 3076;
    private static final int NATURAL_ORIGIN_LONGITUDE = 3080;
    private static final int NATURAL_ORIGIN_LATITUDE = 3081;
    private static final int FALSE_EASTING = 3082;
    private static final int FALSE_NORTHING = 3083;
    private static final int SCALE_AT_ORIGIN = 3092;
    private static final int VERTICAL_UNITS = 4099;

    private static final int PROJECTED = 1;
    private static final int USER_DEFINED = 32767;
    private static final int METRE = 9001;
    private static final int TRANSVERSE_MERCATOR = 1;
    private static final int VN_2000 = 4756;
    private static final int WGS_84 = 4326;

    /** EPSG:6960, as the parameters of a position vector transformation; the published shift of VN-2000. */
    private static final double[] VN_2000_SHIFT = {
        -191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278
    };

    /** Published parameters are rounded in many ways; this one tells signs and other datums apart. */
    private static final double SHIFT_TOLERANCE = 0.006;

    private static final Pattern UNIT_ITEM = Pattern.compile("role=\"unittype\">\\s*([^<]*?)\\s*<");

    private final TiffDirectory tiff;
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final Map<Integer, double[]> numbers = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    private GeoKeys(TiffDirectory tiff) {
        this.tiff = tiff;
        long[] directory = tiff.integers(DIRECTORY_TAG);
        for (int i = 4; i + 3 < directory.length; i += 4) {
            int key = (int) directory[i];
            int from = (int) directory[i + 3];
            int to = from + (int) directory[i + 2];
            if (directory[i + 1] == 0) {
                codes.put(key, from);
            } else if (directory[i + 1] == DOUBLES_TAG && to <= tiff.doubles(DOUBLES_TAG).length) {
                numbers.put(key, Arrays.copyOfRange(tiff.doubles(DOUBLES_TAG), from, to));
            } else if (directory[i + 1] == TEXTS_TAG && to <= tiff.text(TEXTS_TAG).length()) {
                texts.put(key, tiff.text(TEXTS_TAG).substring(from, to).replaceAll("\\|$", ""));
            }
        }
    }

    static GeoKeys of(TiffDirectory tiff) {
        return new GeoKeys(tiff);
    }

    /** What the file says of its reference system; empty if nothing. */
    Optional<StatedCrs> findCrs() {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        boolean projected = codes.getOrDefault(MODEL_TYPE, PROJECTED) == PROJECTED;
        int code = codes.getOrDefault(projected ? PROJECTED_CRS : GEODETIC_CRS, USER_DEFINED);
        if (code != USER_DEFINED && code > 0) {
            return Optional.of(StatedCrs.ofEpsg(code, ""));
        }
        StatedCrs described = StatedCrs.ofText(projected ? projectedText() : geodeticText());
        Optional<String> wkt = texts.values().stream()
                .filter(text -> text.matches("(?s).*(PROJCS|GEOGCS)\\s*\\[.*"))
                .map(text -> text.substring(text.indexOf(text.contains("PROJCS") ? "PROJCS" : "GEOGCS")))
                .findFirst();
        return Optional.of(described.code() == null && wkt.isPresent() ? StatedCrs.ofText(wkt.get()) : described);
    }

    /** Whether heights are in a unit other than metres, and which. */
    Optional<String> findForeignHeightUnit() {
        int unit = codes.getOrDefault(VERTICAL_UNITS, METRE);
        if (unit != METRE && unit != USER_DEFINED) {
            return Optional.of("EPSG:" + unit);
        }
        Matcher named = UNIT_ITEM.matcher(tiff.text(GDAL_METADATA_TAG));
        return named.find() && !named.group(1).toLowerCase(Locale.ROOT).matches("|m|metres?|meters?|mét")
                ? Optional.of(named.group(1))
                : Optional.empty();
    }

    private String name() {
        return texts.getOrDefault(PROJECTED_CITATION, texts.getOrDefault(CITATION, texts.getOrDefault(GEODETIC_CITATION, "?")))
                .replace('"', '\'');
    }

    private String geodeticText() {
        return "GEOGCS[\"" + name() + "\",DATUM[\"" + datum() + "\"]]";
    }

    private String projectedText() {
        boolean metric = codes.getOrDefault(LINEAR_UNITS, METRE) == METRE;
        int method = codes.getOrDefault(PROJECTION_METHOD, 0);
        String parameters = method == TRANSVERSE_MERCATOR ? transverseMercator() : utm();
        return "PROJCS[\"" + name() + "\",GEOGCS[\"" + datum() + "\",DATUM[\"" + datum() + "\"]]," + parameters
                + "UNIT[\"unit\"," + (metric ? "1" : "0") + "]]";
    }

    private String transverseMercator() {
        return parameters(
                number(NATURAL_ORIGIN_LONGITUDE, Double.NaN),
                number(NATURAL_ORIGIN_LATITUDE, 0),
                number(SCALE_AT_ORIGIN, Double.NaN),
                number(FALSE_EASTING, Double.NaN),
                number(FALSE_NORTHING, 0));
    }

    /** Projections 16001 … 16060 of the EPSG dataset are the northern zones of UTM. */
    private String utm() {
        int zone = codes.getOrDefault(PROJECTION, 0) - 16000;
        return zone >= 1 && zone <= 60 ? parameters(6 * zone - 183, 0, 0.9996, 500_000, 0) : "";
    }

    private static String parameters(double meridian, double latitude, double scale, double easting, double northing) {
        return "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"central_meridian\"," + meridian
                + "],PARAMETER[\"latitude_of_origin\"," + latitude + "],PARAMETER[\"scale_factor\"," + scale
                + "],PARAMETER[\"false_easting\"," + easting + "],PARAMETER[\"false_northing\"," + northing + "],";
    }

    private double number(int key, double otherwise) {
        double[] values = numbers.get(key);
        return values == null || values.length == 0 ? otherwise : values[0];
    }

    /** By the words that {@code .prj} files use; the file's own where it is neither VN-2000 nor WGS 84. */
    private String datum() {
        int code = codes.getOrDefault(GEODETIC_CRS, USER_DEFINED);
        int datum = codes.getOrDefault(GEODETIC_DATUM, USER_DEFINED);
        String words = (texts.getOrDefault(GEODETIC_CITATION, "") + " " + texts.getOrDefault(CITATION, ""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        double[] shift = numbers.get(TO_WGS_84);
        if (shift != null && Arrays.stream(shift).anyMatch(each -> each != 0)) {
            return isVn2000(shift) ? "Vietnam_2000" : "shifted";
        }
        if (code == VN_2000 || datum == VN_2000 + 2000 || words.contains("vn2000") || words.contains("vietnam2000")) {
            return "Vietnam_2000";
        }
        return code == WGS_84 || datum == WGS_84 + 2000 ? "WGS_1984" : texts.getOrDefault(GEODETIC_CITATION, "unknown");
    }

    private static boolean isVn2000(double[] shift) {
        if (shift.length != VN_2000_SHIFT.length) {
            return false;
        }
        for (int i = 0; i < shift.length; i++) {
            if (Math.abs(shift[i] - VN_2000_SHIFT[i]) > SHIFT_TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
