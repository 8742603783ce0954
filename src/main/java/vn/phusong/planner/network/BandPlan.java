package vn.phusong.planner.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Operating bands with their downlink: 3GPP TS 45.005 clause 2 (GSM), TS 25.101 table 5.0 (UTRA FDD), TS 36.101 table
 * 5.5-1 (E-UTRA), TS 38.101-1 table 5.2-1 (NR, FR1). Held are the bands that Vietnam uses or has awarded and those in
 * use elsewhere in Asia and Europe below 6 GHz; numbers are compared without the letters around them.
 */
final class BandPlan {

    /**
     * One band of one technology.
     *
     * @param number as in the table, GSM: the name in MHz
     */
    private record Band(Technology technology, int number, double low_MHz, double high_MHz) {}

    /** Frequency pairs of UTRA, E-UTRA and NR have the same numbers since E-UTRA took them over. */
    private static final List<Band> BANDS = bands();

    private BandPlan() {}

    private static List<Band> bands() {
        List<Band> bands = new ArrayList<>(List.of(
                new Band(Technology.GSM, 850, 869, 894),
                new Band(Technology.GSM, 900, 921, 960),
                new Band(Technology.GSM, 1800, 1805, 1880),
                new Band(Technology.GSM, 1900, 1930, 1990)));
        for (Technology technology : List.of(Technology.UMTS, Technology.LTE, Technology.NR)) {
            bands.add(new Band(technology, 1, 2110, 2170));
            bands.add(new Band(technology, 2, 1930, 1990));
            bands.add(new Band(technology, 3, 1805, 1880));
            bands.add(new Band(technology, 5, 869, 894));
            bands.add(new Band(technology, 7, 2620, 2690));
            bands.add(new Band(technology, 8, 925, 960));
            bands.add(new Band(technology, 20, 791, 821));
        }
        for (Technology technology : List.of(Technology.LTE, Technology.NR)) {
            bands.add(new Band(technology, 28, 758, 803));
            bands.add(new Band(technology, 34, 2010, 2025));
            bands.add(new Band(technology, 38, 2570, 2620));
            bands.add(new Band(technology, 39, 1880, 1920));
            bands.add(new Band(technology, 40, 2300, 2400));
            bands.add(new Band(technology, 41, 2496, 2690));
            bands.add(new Band(technology, 71, 617, 652));
        }
        bands.add(new Band(Technology.LTE, 31, 462.5, 467.5));
        bands.add(new Band(Technology.LTE, 42, 3400, 3600));
        bands.add(new Band(Technology.LTE, 43, 3600, 3800));
        bands.add(new Band(Technology.NR, 77, 3300, 4200));
        bands.add(new Band(Technology.NR, 78, 3300, 3800));
        bands.add(new Band(Technology.NR, 79, 4400, 5000));
        return List.copyOf(bands);
    }

    /** SQL rows (technology, number, low, high). */
    static String sqlRows() {
        return BANDS.stream()
                .map(band -> "('%s', '%d', %s, %s)"
                        .formatted(band.technology, band.number, band.low_MHz, band.high_MHz))
                .collect(Collectors.joining(", "));
    }

    /** SQL rows (technology, width): channel bandwidths in MHz of the same specifications, NR in FR1. */
    static String sqlWidths() {
        return List.of(
                        widths(Technology.GSM, "0.2"),
                        widths(Technology.UMTS, "5"),
                        widths(Technology.LTE, "1.4", "3", "5", "10", "15", "20"),
                        widths(Technology.NR, "5", "10", "15", "20", "25", "30", "35", "40", "45", "50", "60", "70", "80",
                                "90", "100"))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static String widths(Technology technology, String... widths_MHz) {
        return List.of(widths_MHz).stream()
                .map(width -> "('%s', %s)".formatted(technology, width))
                .collect(Collectors.joining(", "));
    }
}
