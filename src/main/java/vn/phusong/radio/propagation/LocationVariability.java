package vn.phusong.radio.propagation;

/**
 * How the loss varies from place to place around the receiver, outdoors. ITU-R P.1812-8 §4.7–4.9.
 */
final class LocationVariability {

    /** Height over the clutter at which the variability has died out, in m. */
    private static final double FADE_OUT_M = 10;

    /** I(pL/100), zero at the median. */
    private final double deviations;

    private final double widthFactor;
    private double heightFactor;

    LocationVariability(PathSettings settings) {
        boolean median = !settings.locationVariability() || settings.locationPercent() == 50;
        deviations = median ? 0 : InverseNormal.of(settings.locationPercent() / 100);
        widthFactor = Math.pow(settings.locationWidth_m(), 0.28);
    }

    /** Sets the receiver: its antenna and the clutter around it above ground, and whether it is at sea. */
    void load(double rxHeight_m, double clutterHeight_m, boolean atSea) {
        double above_m = rxHeight_m - clutterHeight_m;
        heightFactor = atSea ? 0 : 1 - Math.min(Math.max(above_m, 0), FADE_OUT_M) / FADE_OUT_M;
    }

    /** What pL percent of locations, instead of half of them, add to the loss in dB. */
    double loss_dB(Carrier carrier) {
        return deviations == 0 ? 0 : -deviations * sigma_dB(carrier);
    }

    /** σ_L times u_h, in dB. */
    private double sigma_dB(Carrier carrier) {
        return (0.024 * carrier.frequency_GHz + 0.52) * widthFactor * heightFactor;
    }
}
