package vn.phusong.radio.propagation;

/**
 * Diffraction over the smooth spherical Earth between antennas at their effective heights.
 * ITU-R P.1812-8 §4.3.2 (eqs. 22–27) and §4.3.3 (eq. 28).
 */
final class SphericalEarth {

    private double length_km;
    private double seaFraction;
    /** Whether the antennas are beyond their common horizon. */
    private boolean beyondHorizon;
    /** Height of the ray above the smooth Earth where it is smallest, in m; only within the horizon. */
    private double clearance_m;
    /** Clearance that makes the diffraction loss vanish at λ = 1 m, in m. */
    private double clearanceNeeded_m;

    private final FirstTerm firstTerm = new FirstTerm();

    /**
     * Sets the path.
     *
     * @param tx_m h'_te, effective height of the transmitting antenna in m, positive
     * @param rx_m h'_re, effective height of the receiving antenna in m, positive
     * @param seaFraction ω
     */
    void load(double length_km, double tx_m, double rx_m, double earthRadius_km, double seaFraction) {
        this.length_km = length_km;
        this.seaFraction = seaFraction;
        double roots = Math.sqrt(tx_m) + Math.sqrt(rx_m);
        double horizon_km = Math.sqrt(0.002 * earthRadius_km) * roots;
        beyondHorizon = length_km >= horizon_km;
        if (beyondHorizon) {
            firstTerm.load(length_km, tx_m, rx_m, earthRadius_km);
            return;
        }
        findClearance(tx_m, rx_m, earthRadius_km);
        double ratio = length_km / roots;
        firstTerm.load(length_km, tx_m, rx_m, 500 * ratio * ratio);
    }

    /** Eqs. 23–25. */
    private void findClearance(double tx_m, double rx_m, double earthRadius_km) {
        double d = length_km;
        double sum = tx_m + rx_m;
        double c = (tx_m - rx_m) / sum;
        double m = 250 * d * d / (earthRadius_km * sum);
        double m1 = m + 1;
        double b = 2
                * Math.sqrt(m1 / (3 * m))
                * Math.cos(Math.PI / 3 + Math.acos(1.5 * c * Math.sqrt(3 * m / (m1 * m1 * m1))) / 3);
        double d1 = d / 2 * (1 + b);
        double d2 = d - d1;
        double bulge = 500 / earthRadius_km;
        clearance_m = ((tx_m - bulge * d1 * d1) * d2 + (rx_m - bulge * d2 * d2) * d1) / d;
        clearanceNeeded_m = 17.456 * Math.sqrt(d1 * d2 / d);
    }

    /** L_dsph in dB; may be below zero for a path beyond the horizon. */
    double loss_dB(Carrier carrier) {
        if (beyondHorizon) {
            return firstTerm_dB(carrier);
        }
        double needed_m = clearanceNeeded_m / carrier.perRootWavelength;
        if (clearance_m > needed_m) {
            return 0;
        }
        return (1 - clearance_m / needed_m) * Math.max(firstTerm_dB(carrier), 0);
    }

    private double firstTerm_dB(Carrier carrier) {
        if (seaFraction == 0) {
            return firstTerm.loss_dB(carrier, carrier.land);
        }
        return seaFraction * firstTerm.loss_dB(carrier, carrier.sea)
                + (1 - seaFraction) * firstTerm.loss_dB(carrier, carrier.land);
    }
}
