package vn.phusong.radio.propagation;

import java.util.List;

/**
 * Hata's formulas for Okumura's measurements, and their extension to 2 GHz by COST 231. Terrain enters
 * only through the effective height of the base antenna, clutter through the choice of model.
 *
 * <p>Sources: M. Hata, "Empirical formula for propagation loss in land mobile radio services", IEEE Trans.
 * Vehicular Technology VT-29 (3), 1980; COST 231 final report, EUR 18957, 1999, §4.4.1. The mobile antenna
 * correction is that of a medium-small city. COST 231 knows no open area: its open model is the suburban
 * one less Hata's correction for open areas.
 */
final class Hata {

    private static final String OKUMURA_VERSION = "Hata-1980/1";
    private static final String COST_VERSION = "COST231-Hata-1999/1";
    private static final ValidityRange OKUMURA_RANGE = new ValidityRange(
            150, 1500, 1, 20, 1, 200, "Hata 1980: base 30..200 m over the terrain, mobile 1..10 m");
    private static final ValidityRange COST_RANGE = new ValidityRange(
            1500, 2000, 1, 20, 1, 200, "COST 231 §4.4.1: base 30..200 m over the terrain, mobile 1..10 m");
    /** C_m of COST 231 for metropolitan centres, in dB. */
    private static final double METROPOLITAN_DB = 3;

    private Hata() {}

    static List<PropagationModel> models() {
        return List.of(
                okumura("okumura-hata-urban", Hata::urban_dB),
                okumura("okumura-hata-suburban", (link, f) -> urban_dB(link, f) - suburbanGain_dB(f)),
                okumura("okumura-hata-open", (link, f) -> urban_dB(link, f) - openGain_dB(f)),
                cost231("cost231-hata-urban", (link, f) -> mediumCity_dB(link, f) + METROPOLITAN_DB),
                cost231("cost231-hata-suburban", Hata::mediumCity_dB),
                cost231("cost231-hata-open", (link, f) -> mediumCity_dB(link, f) - openGain_dB(f)));
    }

    private static PropagationModel okumura(String id, FormulaModel.Formula formula) {
        return new FormulaModel(id, OKUMURA_VERSION, OKUMURA_RANGE, formula);
    }

    private static PropagationModel cost231(String id, FormulaModel.Formula formula) {
        return new FormulaModel(id, COST_VERSION, COST_RANGE, formula);
    }

    private static double urban_dB(LinkGeometry link, double frequency_MHz) {
        return 69.55 + 26.16 * Math.log10(frequency_MHz) + heightsAndDistance_dB(link, frequency_MHz);
    }

    private static double mediumCity_dB(LinkGeometry link, double frequency_MHz) {
        return 46.3 + 33.9 * Math.log10(frequency_MHz) + heightsAndDistance_dB(link, frequency_MHz);
    }

    private static double heightsAndDistance_dB(LinkGeometry link, double frequency_MHz) {
        double logF = Math.log10(frequency_MHz);
        double logBase = Math.log10(link.effectiveTxHeight_m);
        double mobileGain = (1.1 * logF - 0.7) * link.rxHeight_m - (1.56 * logF - 0.8);
        return -13.82 * logBase - mobileGain + (44.9 - 6.55 * logBase) * Math.log10(link.distance_km);
    }

    private static double suburbanGain_dB(double frequency_MHz) {
        double log = Math.log10(frequency_MHz / 28);
        return 2 * log * log + 5.4;
    }

    private static double openGain_dB(double frequency_MHz) {
        double log = Math.log10(frequency_MHz);
        return 4.78 * log * log - 18.33 * log + 40.94;
    }
}
