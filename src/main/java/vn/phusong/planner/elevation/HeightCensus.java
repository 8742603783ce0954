package vn.phusong.planner.elevation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What heights a band holds, and which of them cannot be heights: those are unknown from then on.
 */
final class HeightCensus {

    /** The Dead Sea's shore lies at -430 m; undeclared no-data values like -9999 lie far below. */
    private static final float LOWEST_M = -500;

    private static final float HIGHEST_M = 9000;

    /** Fan Si Pan has 3147 m, opencast mines reach some 100 m below the sea. */
    private static final float LOWEST_IN_VIETNAM_M = -100;

    private static final float HIGHEST_IN_VIETNAM_M = 3500;

    /** Values that programs write for "no data", also where they do not say so. */
    private static final float[] CLASSIC_NO_DATA = {-32768, -32767, -9999, 32767, -999, -3.4028235e38f};

    private final Map<Float, Integer> undeclaredNoData = new TreeMap<>();
    private int known;
    private int impossible;
    private int implausible;
    private int declaredVoids;
    private int belowSea;
    private float lowest_m = Float.POSITIVE_INFINITY;
    private float highest_m = Float.NEGATIVE_INFINITY;

    private HeightCensus() {}

    /** Counts the heights of a band and sets to NaN what no ground on earth has. */
    static HeightCensus clean(TerrainBand band) {
        HeightCensus census = new HeightCensus();
        float[] heights = band.values();
        for (int i = 0; i < heights.length; i++) {
            if (!census.count(heights[i])) {
                heights[i] = Float.NaN;
            }
        }
        if (census.known == 0) {
            throw new TerrainFileException(TerrainFault.NOTHING_KNOWN, band.file(), heights.length + " cells");
        }
        return census;
    }

    private boolean count(float height_m) {
        if (Float.isNaN(height_m)) {
            declaredVoids++;
            return false;
        }
        if (height_m >= LOWEST_M && height_m <= HIGHEST_M) {
            known++;
            belowSea += height_m < 0 && height_m >= LOWEST_IN_VIETNAM_M ? 1 : 0;
            implausible += height_m < LOWEST_IN_VIETNAM_M || height_m > HIGHEST_IN_VIETNAM_M ? 1 : 0;
            lowest_m = Math.min(lowest_m, height_m);
            highest_m = Math.max(highest_m, height_m);
            return true;
        }
        for (float noData : CLASSIC_NO_DATA) {
            if (height_m == noData) {
                undeclaredNoData.merge(noData, 1, Integer::sum);
                return false;
            }
        }
        impossible++;
        lowest_m = Math.min(lowest_m, height_m);
        highest_m = Math.max(highest_m, height_m);
        return false;
    }

    /** Values that mean "no data" without the file saying so, with how many cells have them; empty if none. */
    String undeclaredNoData() {
        return undeclaredNoData.entrySet().stream()
                .map(each -> number(each.getKey()) + " × " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Cells that say themselves that they hold nothing. */
    int declaredVoids() {
        return declaredVoids;
    }

    /** Cells below 0 m that may be ground in Vietnam all the same. */
    int belowSea() {
        return belowSea;
    }

    /** Range of all values but no-data. */
    String extremes() {
        return number(lowest_m) + " … " + number(highest_m) + " m";
    }

    /** Share of the cells that hold something which cannot be a height in metres in Vietnam. */
    double implausibleShare() {
        return (double) (implausible + impossible) / (known + impossible);
    }

    /** Range of all values but no-data, and how many are implausible. */
    String range() {
        return number(lowest_m) + " … " + number(highest_m) + " (" + (implausible + impossible) + " / "
                + (known + impossible) + ")";
    }

    private static String number(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Integer.toString((int) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
