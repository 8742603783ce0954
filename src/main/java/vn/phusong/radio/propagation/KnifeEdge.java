package vn.phusong.radio.propagation;

/** Diffraction over a single knife edge. ITU-R P.1812-8 §4.3, eq. 12. */
final class KnifeEdge {

    /** Below this diffraction parameter the edge is too far under the ray to cost anything. */
    private static final double CLEAR = -0.78;

    private KnifeEdge() {}

    /** J(ν) in dB; 0 for a clear ray, −∞ included. */
    static double loss_dB(double nu) {
        if (!(nu > CLEAR)) {
            return 0;
        }
        double above = nu - 0.1;
        return 6.9 + 20 * Math.log10(Math.sqrt(above * above + 1) + above);
    }

    /** Bullington loss of a path of this length whose one equivalent edge has the parameter ν (eq. 21). */
    static double bullington_dB(double nu, double length_km) {
        double edge = loss_dB(nu);
        return edge + (1 - Math.exp(-edge / 6)) * (10 + 0.02 * length_km);
    }
}
