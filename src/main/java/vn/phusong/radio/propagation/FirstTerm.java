package vn.phusong.radio.propagation;

/**
 * First term of the residue series of spherical-Earth diffraction. ITU-R P.1812-8 §4.3.3, eqs. 29–36.
 *
 * <p>The Earth radius enters only through its cube root, which all bands share.
 */
final class FirstTerm {

    private double length_km;
    private double tx_m;
    private double rx_m;
    private double earthRadius_km;
    private double radiusCubeRoot;
    private double logRadius20;

    void load(double length_km, double tx_m, double rx_m, double earthRadius_km) {
        this.length_km = length_km;
        this.tx_m = tx_m;
        this.rx_m = rx_m;
        if (earthRadius_km != this.earthRadius_km) { // beyond the horizon it is the same for all paths
            this.earthRadius_km = earthRadius_km;
            radiusCubeRoot = Math.cbrt(earthRadius_km);
            logRadius20 = 20.0 / 3 * Math.log10(earthRadius_km);
        }
    }

    /** L_dft in dB over ground of one kind. */
    double loss_dB(Carrier carrier, SurfaceAdmittance ground) {
        double k = ground.factor() / radiusCubeRoot;
        double k2 = k * k;
        double beta = (1 + k2 * (1.6 + 0.67 * k2)) / (1 + k2 * (4.5 + 1.53 * k2));
        double perRoot = carrier.cubeRoot / radiusCubeRoot;
        double x = 21.88 * beta * perRoot * length_km / radiusCubeRoot;
        double heightFactor = 0.9575 * beta * beta * perRoot * carrier.cubeRoot;
        double minGain = 2 + ground.logFactor20() - logRadius20;
        return -distanceTerm(x)
                - Math.max(heightGain(heightFactor * tx_m), minGain)
                - Math.max(heightGain(heightFactor * rx_m), minGain);
    }

    /** F_X (eq. 33). */
    private static double distanceTerm(double x) {
        double log = Math.log(x);
        if (x >= 1.6) {
            return 11 + 10 * LOG10_E * log - 17.6 * x;
        }
        return -20 * LOG10_E * log - 5.6488 * Math.exp(1.425 * log);
    }

    /** G(Y) for B = β·Y (eqs. 34–35). */
    private static double heightGain(double b) {
        if (b > 2) {
            return 17.6 * Math.sqrt(b - 1.1) - 5 * Math.log10(b - 1.1) - 8;
        }
        return 20 * Math.log10(b * (1 + 0.1 * b * b));
    }

    private static final double LOG10_E = Math.log10(Math.E);
}
