package vn.phusong.radio.propagation;

/**
 * Loss not exceeded for p percent of the time and half of the locations, from the losses of the single
 * mechanisms. ITU-R P.1812-8 §4.6, eqs. 42–43 and 57–63.
 *
 * <p>Fields named after the Recommendation's quantities hold the last carrier's results, in dB.
 */
final class Combination {

    private static final double LN_10 = Math.log(10);
    /** Shape of the blend of ducting into line of sight, η of eq. 60. */
    private static final double ETA_DB = 2.5;
    /** Slack for rounding when a bound of the ducting loss replaces the loss itself. */
    private static final double ROUNDING_DB = 1e-6;

    private final double logTimeRatio;
    private final boolean ductingBounded;
    private final LineOfSight lineOfSight;
    private final Diffraction diffraction;
    private final Troposcatter troposcatter;
    private final Ducting ducting;
    private final AnomalousIncidence incidence;

    private double landFraction;
    private double length_km;
    private double angularDistance_mrad;

    /** Line of sight with enhancement (eq. 10). */
    double lb0p;
    /** Diffraction (eqs. 41, 42, 43). */
    double ldp;

    double lbd50;
    double lbd;
    /** The lesser of diffraction and ducting (eq. 61). */
    double lbda;

    double lbs;
    double lbam;
    double lbc;

    Combination(
            double timePercent,
            LineOfSight lineOfSight,
            Diffraction diffraction,
            Troposcatter troposcatter,
            Ducting ducting,
            AnomalousIncidence incidence) {
        logTimeRatio = Math.log10(timePercent / 50);
        // p ≥ β makes A(p) ≥ 0 (eq. 53), and β ≤ β0
        ductingBounded = timePercent >= incidence.maxBeta0();
        this.lineOfSight = lineOfSight;
        this.diffraction = diffraction;
        this.troposcatter = troposcatter;
        this.ducting = ducting;
        this.incidence = incidence;
    }

    void load(PathSeries path, Horizon horizon, PathZones zones) {
        landFraction = 1 - zones.seaFraction;
        length_km = path.length_km;
        angularDistance_mrad = horizon.angularDistance_mrad;
    }

    /** L_bc in dB. */
    double loss_dB(Carrier carrier) {
        double freeSpace = lineOfSight.freeSpace_dB(carrier);
        lb0p = freeSpace + lineOfSight.enhancement_dB(logTimeRatio);
        ldp = diffraction.loss_dB(carrier);
        lbd50 = freeSpace + diffraction.ld50;
        lbd = lb0p + ldp;
        lbda = withDucting(carrier);
        double lminb0p = notionalMinimum(freeSpace);
        lbam = lminb0p == lbda ? lbda : lbda + (lminb0p - lbda) * angularWeight();
        lbs = troposcatter.loss_dB(carrier);
        double smaller = Math.min(lbs, lbam);
        double larger = Math.max(lbs, lbam);
        lbc = smaller - 5 / LN_10 * Math.log(1 + Math.exp(-0.2 * LN_10 * (larger - smaller)));
        return lbc;
    }

    /**
     * L_bda (eqs. 60, 61). Ducting counts only where it loses less than diffraction; where its bound
     * already loses more, or diffraction loses nothing, the result is the same without it.
     */
    private double withDucting(Carrier carrier) {
        if (lbd <= lb0p || (ductingBounded && ducting.lossWithoutTime_dB(carrier) > lbd + ROUNDING_DB)) {
            return lbd;
        }
        double lba = ducting.loss_dB(carrier);
        double larger = Math.max(lba, lb0p);
        double smaller = Math.min(lba, lb0p);
        double lminbap = larger + ETA_DB * Math.log(1 + Math.exp((smaller - larger) / ETA_DB));
        return lminbap > lbd ? lbd : lminbap + (lbd - lminbap) * distanceWeight();
    }

    /** L_minb0p (eq. 59): line of sight and sub-path diffraction over the sea. */
    private double notionalMinimum(double freeSpace) {
        double weight = diffraction.timeWeight;
        if (weight == 0) {
            return lbd50;
        }
        if (weight == 1) {
            return lb0p + landFraction * ldp;
        }
        double logBetaRatio = incidence.lnBeta0() / LN_10 - Math.log10(50);
        double lb0b = freeSpace + lineOfSight.enhancement_dB(logBetaRatio);
        return lbd50 + (lb0b + landFraction * ldp - lbd50) * weight;
    }

    /** F_j (eq. 57), with 1 − (1 + tanh x)/2 written as 1/(1 + e^2x). */
    private double angularWeight() {
        return 1 / (1 + Math.exp(2 * 3 * 0.8 * (angularDistance_mrad - 0.3) / 0.3));
    }

    /** F_k (eq. 58). */
    private double distanceWeight() {
        return 1 / (1 + Math.exp(2 * 3 * 0.5 * (length_km - 20) / 20));
    }
}
