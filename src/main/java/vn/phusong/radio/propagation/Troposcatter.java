package vn.phusong.radio.propagation;

/** Loss by scattering in the troposphere. ITU-R P.1812-8 §4.4, eqs. 44–45. */
final class Troposcatter {

    private final double constant_dB;
    private double path_dB;

    Troposcatter(double n0, double timePercent) {
        constant_dB = 190.1 - 0.15 * n0 - 10.125 * Math.pow(Math.log10(50 / timePercent), 0.7);
    }

    void load(PathSeries path, Horizon horizon) {
        path_dB = constant_dB + 20 * Math.log10(path.length_km) + 0.573 * horizon.angularDistance_mrad;
    }

    /** L_bs in dB. */
    double loss_dB(Carrier carrier) {
        return path_dB + carrier.troposcatter_dB;
    }
}
