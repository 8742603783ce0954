package vn.phusong.radio.propagation;

/**
 * Diffraction loss not exceeded for p percent of the time, between the median and the one under ducting.
 * ITU-R P.1812-8 §4.3.5, eqs. 40–41.
 */
final class Diffraction {

    private final double timePercent;
    private final double deviations;
    private final DeltaBullington median;
    private final Tangents ductingTangents;
    private final DeltaBullington ducting;

    /** F_i, weight of the loss under ducting (eq. 40); 0 at the median. */
    double timeWeight;

    /** Loss of the last carrier in dB at the median, and under ducting if that has weight. */
    double ld50;

    double ldb;

    /**
     * @param medianTangents over the median effective Earth, loaded before each path
     * @param ductingTangents over the one during ducting, loaded here when needed
     */
    Diffraction(Tangents medianTangents, Tangents ductingTangents, double timePercent) {
        this.timePercent = timePercent;
        deviations = InverseNormal.of(timePercent / 100);
        median = new DeltaBullington(medianTangents);
        this.ductingTangents = ductingTangents;
        ducting = new DeltaBullington(ductingTangents);
    }

    void load(PathSeries path, SmoothEarth smooth, PathZones zones, AnomalousIncidence incidence) {
        median.load(path, smooth, zones.seaFraction);
        timeWeight = timePercent == 50 ? 0 : timeWeight(Math.exp(incidence.lnBeta0()));
        if (timeWeight != 0) {
            ductingTangents.load(path);
            ducting.load(path, smooth, zones.seaFraction);
        }
    }

    private double timeWeight(double beta0) {
        return timePercent > beta0 ? deviations / InverseNormal.of(beta0 / 100) : 1;
    }

    /** L_dp in dB. */
    double loss_dB(Carrier carrier) {
        ld50 = median.loss_dB(carrier);
        if (timeWeight == 0) {
            return ld50;
        }
        ldb = ducting.loss_dB(carrier);
        return ld50 + (ldb - ld50) * timeWeight;
    }
}
