package vn.phusong.radio.propagation;

/**
 * Loss by ducting and layer reflection. ITU-R P.1812-8 §4.5, eqs. 46–56.
 *
 * <p>The time-dependent part A(p) does not depend on frequency and is by far the dearest term, yet on
 * most land paths the rest alone already rules ducting out; where nothing diffracts not even that is
 * asked for. So each is computed when first needed.
 */
final class Ducting {

    private static final double LN_10 = Math.log(10);

    private final PathSettings settings;
    private final double earthRadius_km;
    private final double logTimePercent;
    private final PathSeries path;
    private final PathZones zones;
    private final AnomalousIncidence incidence;
    private final Horizon horizon;
    private final SmoothEarth smooth;

    /** Angular distance limited at the horizons, θ', in mrad (eq. 52). */
    private double limitedAngle_mrad;
    /** θ'' of both terminals in mrad (eq. 48a). */
    private double txShielding_mrad;

    private double rxShielding_mrad;
    private double txRootDistance;
    private double rxRootDistance;
    /** What neither frequency nor A(p) enters. */
    private double fixed_dB;

    private boolean loaded;
    private boolean timeVariationKnown;
    private double timeVariation_dB;

    /** Reads the given parts of the path whenever it is loaded. */
    Ducting(
            PathSettings settings,
            double medianEarthRadius_km,
            PathSeries path,
            PathZones zones,
            AnomalousIncidence incidence,
            Horizon horizon,
            SmoothEarth smooth) {
        this.settings = settings;
        this.path = path;
        this.zones = zones;
        this.incidence = incidence;
        this.horizon = horizon;
        this.smooth = smooth;
        earthRadius_km = medianEarthRadius_km;
        logTimePercent = Math.log10(settings.timePercent());
    }

    void load() {
        loaded = false;
        timeVariationKnown = false;
    }

    private void loadTerms() {
        loaded = true;
        double txLimit = 0.1 * horizon.txDistance_km;
        double rxLimit = 0.1 * horizon.rxDistance_km;
        limitedAngle_mrad = 1000 * path.length_km / earthRadius_km
                + Math.min(horizon.txElevation_mrad, txLimit)
                + Math.min(horizon.rxElevation_mrad, rxLimit);
        txShielding_mrad = horizon.txElevation_mrad - txLimit;
        rxShielding_mrad = horizon.rxElevation_mrad - rxLimit;
        txRootDistance = Math.sqrt(horizon.txDistance_km);
        rxRootDistance = Math.sqrt(horizon.rxDistance_km);
        fixed_dB = 102.45
                + 20 * Math.log10(horizon.txDistance_km + horizon.rxDistance_km)
                + seaCoupling(
                        zones.txAtSea ? 0 : settings.coastDistanceTx_km(), horizon.txDistance_km, path.tx_m)
                + seaCoupling(
                        zones.rxAtSea ? 0 : settings.coastDistanceRx_km(), horizon.rxDistance_km, path.rx_m);
    }

    /** L_ba in dB. */
    double loss_dB(Carrier carrier) {
        return lossWithoutTime_dB(carrier) + timeVariation_dB();
    }

    /** L_ba − A(p) in dB: a lower bound of the loss where A(p) cannot be negative. */
    double lossWithoutTime_dB(Carrier carrier) {
        if (!loaded) {
            loadTerms();
        }
        return fixed_dB
                + carrier.log20
                + carrier.lowFrequencyDucting_dB
                + shielding_dB(carrier, txShielding_mrad, txRootDistance)
                + shielding_dB(carrier, rxShielding_mrad, rxRootDistance)
                + 5e-5 * earthRadius_km * carrier.cubeRoot * limitedAngle_mrad;
    }

    /** A_ct or A_cr in dB: coupling into surface ducts over the sea (eq. 49). */
    private double seaCoupling(double coast_km, double horizon_km, double antenna_m) {
        if (zones.seaFraction < 0.75 || coast_km > horizon_km || coast_km > 5) {
            return 0;
        }
        return -3 * Math.exp(-0.25 * coast_km * coast_km) * (1 + Math.tanh(0.07 * (50 - antenna_m)));
    }

    /** A_st or A_sr in dB: shielding of a terminal by its horizon (eq. 48). */
    private static double shielding_dB(Carrier carrier, double shielding_mrad, double rootDistance) {
        if (!(shielding_mrad > 0)) {
            return 0;
        }
        return 20 * Math.log10(1 + 0.361 * shielding_mrad * carrier.root * rootDistance)
                + 0.264 * shielding_mrad * carrier.cubeRoot;
    }

    /** A(p) in dB (eq. 53). */
    private double timeVariation_dB() {
        if (!timeVariationKnown) {
            timeVariation_dB = computeTimeVariation();
            timeVariationKnown = true;
        }
        return timeVariation_dB;
    }

    private double computeTimeVariation() {
        double length = path.length_km;
        double logBeta = (incidence.lnBeta0() + lnPathGeometry(length) + lnRoughness(length)) / LN_10;
        double gamma = 1.076
                / Math.pow(2.0058 - logBeta, 1.012)
                * Math.exp(-(9.51 - 4.8 * logBeta + 0.198 * logBeta * logBeta) * 1e-6 * Math.pow(length, 1.13));
        double logRatio = logTimePercent - logBeta;
        return -12 + (1.2 + 0.0037 * length) * logRatio + 12 * Math.exp(gamma * logRatio * LN_10);
    }

    /** ln μ2 (eqs. 55, 55a). */
    private double lnPathGeometry(double length_km) {
        double roots = Math.sqrt(smooth.ductingTx_m) + Math.sqrt(smooth.ductingRx_m);
        double ratio = length_km / roots;
        double alpha = Math.max(-0.6 - 3.5e-9 * Math.pow(length_km, 3.1) * incidence.tau(), -3.4);
        return Math.min(alpha * Math.log(500 / earthRadius_km * ratio * ratio), 0);
    }

    /** ln μ3 (eqs. 56, 56a). */
    private double lnRoughness(double length_km) {
        double roughness_m = smooth.roughness_m(path, horizon);
        if (!(roughness_m > 10)) {
            return 0;
        }
        double between_km = Math.min(length_km - horizon.txDistance_km - horizon.rxDistance_km, 40);
        return -4.6e-5 * (roughness_m - 10) * (43 + 6 * between_km);
    }
}
