package vn.phusong.radio.propagation;

import java.util.List;

/**
 * Rural and urban macro cells of 3GPP TR 38.901 V16.1.0, table 7.4.1-1, without shadow fading.
 *
 * <p>The report draws line of sight by lot; here the terrain decides: a path is in line of sight if bare
 * terrain over the median effective Earth leaves it clear ({@link LinkGeometry#lineOfSight}). Buildings
 * are the report's averages: h = 5 m high on W = 20 m wide streets (RMa defaults); the effective
 * environment height of UMa is 1 m, as for all terminals below 13 m. Below 10 m of ground distance the
 * value at 10 m is given, breakpoint distances included.
 */
final class Tr38901 {

    private static final String VERSION = "TR38.901-16.1.0/1";
    private static final String SOURCE = "3GPP TR 38.901 V16.1.0 table 7.4.1-1";
    private static final double LIGHT_M_S = 3.0e8;
    private static final double MIN_DISTANCE_M = 10;
    private static final double BUILDING_HEIGHT_M = 5;
    private static final double STREET_WIDTH_M = 20;
    private static final double ENVIRONMENT_HEIGHT_M = 1;

    private Tr38901() {}

    static List<PropagationModel> models() {
        return List.of(
                new FormulaModel(
                        "tr38901-rma",
                        VERSION,
                        new ValidityRange(500, 30_000, 0.01, 5, 1, 150, SOURCE + ", RMa (line of sight to 10 km)"),
                        Tr38901::ruralMacro_dB),
                new FormulaModel(
                        "tr38901-uma",
                        VERSION,
                        new ValidityRange(500, 100_000, 0.01, 5, 1.5, 25, SOURCE + ", UMa"),
                        Tr38901::urbanMacro_dB));
    }

    static double ruralMacro_dB(LinkGeometry link, double frequency_MHz) {
        double frequency_GHz = frequency_MHz / 1000;
        double clear = ruralLineOfSight_dB(link, frequency_GHz);
        return link.lineOfSight ? clear : Math.max(clear, ruralBlocked_dB(link, frequency_GHz));
    }

    static double urbanMacro_dB(LinkGeometry link, double frequency_MHz) {
        double frequency_GHz = frequency_MHz / 1000;
        double clear = urbanLineOfSight_dB(link, frequency_GHz);
        return link.lineOfSight ? clear : Math.max(clear, urbanBlocked_dB(link, frequency_GHz));
    }

    /** PL_RMa-LOS, with the breakpoint d_BP = 2π h_BS h_UT f/c. */
    private static double ruralLineOfSight_dB(LinkGeometry link, double frequency_GHz) {
        double breakpoint_m =
                2 * Math.PI * link.txHeight_m * link.rxHeight_m * frequency_GHz * 1e9 / LIGHT_M_S;
        double slant_m = slant_m(link);
        return ground_m(link) <= breakpoint_m
                ? ruralNear_dB(slant_m, frequency_GHz)
                : ruralNear_dB(breakpoint_m, frequency_GHz) + 40 * Math.log10(slant_m / breakpoint_m);
    }

    private static double ruralNear_dB(double slant_m, double frequency_GHz) {
        double h = Math.pow(BUILDING_HEIGHT_M, 1.72);
        return 20 * Math.log10(40 * Math.PI * slant_m * frequency_GHz / 3)
                + Math.min(0.03 * h, 10) * Math.log10(slant_m)
                - Math.min(0.044 * h, 14.77)
                + 0.002 * Math.log10(BUILDING_HEIGHT_M) * slant_m;
    }

    /** PL'_RMa-NLOS. */
    private static double ruralBlocked_dB(LinkGeometry link, double frequency_GHz) {
        double logBase = Math.log10(link.txHeight_m);
        double logMobile = Math.log10(11.75 * link.rxHeight_m);
        double ratio = BUILDING_HEIGHT_M / link.txHeight_m;
        return 161.04
                - 7.1 * Math.log10(STREET_WIDTH_M)
                + 7.5 * Math.log10(BUILDING_HEIGHT_M)
                - (24.37 - 3.7 * ratio * ratio) * logBase
                + (43.42 - 3.1 * logBase) * (Math.log10(slant_m(link)) - 3)
                + 20 * Math.log10(frequency_GHz)
                - (3.2 * logMobile * logMobile - 4.97);
    }

    /** PL_UMa-LOS, with the breakpoint d'_BP = 4 h'_BS h'_UT f/c. */
    private static double urbanLineOfSight_dB(LinkGeometry link, double frequency_GHz) {
        double base_m = Math.max(link.txHeight_m - ENVIRONMENT_HEIGHT_M, 0);
        double mobile_m = Math.max(link.rxHeight_m - ENVIRONMENT_HEIGHT_M, 0);
        double breakpoint_m = 4 * base_m * mobile_m * frequency_GHz * 1e9 / LIGHT_M_S;
        double logSlant = Math.log10(slant_m(link));
        double logFrequency = Math.log10(frequency_GHz);
        if (ground_m(link) <= breakpoint_m) {
            return 28 + 22 * logSlant + 20 * logFrequency;
        }
        double rise_m = link.txHeight_m - link.rxHeight_m;
        return 28
                + 40 * logSlant
                + 20 * logFrequency
                - 9 * Math.log10(breakpoint_m * breakpoint_m + rise_m * rise_m);
    }

    /** PL'_UMa-NLOS. */
    private static double urbanBlocked_dB(LinkGeometry link, double frequency_GHz) {
        return 13.54
                + 39.08 * Math.log10(slant_m(link))
                + 20 * Math.log10(frequency_GHz)
                - 0.6 * (link.rxHeight_m - 1.5);
    }

    private static double ground_m(LinkGeometry link) {
        return Math.max(link.distance_km * 1000, MIN_DISTANCE_M);
    }

    /** d_3D with the antennas' heights above their ground, as the report's flat earth has it. */
    private static double slant_m(LinkGeometry link) {
        return Math.hypot(ground_m(link), link.txHeight_m - link.rxHeight_m);
    }
}
