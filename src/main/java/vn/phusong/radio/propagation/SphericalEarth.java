package vn.phusong.radio.propagation;

/**
 * Diffraction over the smooth spherical Earth between antennas at their effective heights.
 * ITU-R P.1812-8 §4.3.2 (eqs. 22–27) and §4.3.3 (eq. 28).
 */
final class SphericalEarth {

    /** A step this small leaves the next one, its square, below rounding. */
    private static final double CONVERGED = 1e-9;

    private static final int MAX_STEPS = 20;

    private double length_km;
    private double seaFraction;
    /** Whether the antennas are beyond their common horizon. */
    private boolean beyondHorizon;
    /** Height of the ray above the smooth Earth where it is smallest, in m; only within the horizon. */
    private double clearance_m;
    /** Clearance that makes the diffraction loss vanish at λ = 1 m, in m. */
    private double clearanceNeeded_m;

    private final FirstTerm firstTerm = new FirstTerm();
    private double tx_m;
    private double rx_m;
    /** a for the first term (§4.3.2: eq. 27 within the horizon); loaded when a band first needs it. */
    private double firstTermRadius_km;

    private boolean firstTermLoaded;

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
        this.tx_m = tx_m;
        this.rx_m = rx_m;
        firstTermLoaded = false;
        double ratio = length_km / roots;
        firstTermRadius_km = beyondHorizon ? earthRadius_km : 500 * ratio * ratio;
        if (!beyondHorizon) {
            findClearance(tx_m, rx_m, earthRadius_km);
        }
    }

    /** Eqs. 23–25; eq. 24 by its meaning instead of its cosine of a third of an arc cosine. */
    private void findClearance(double tx_m, double rx_m, double earthRadius_km) {
        double d = length_km;
        double sum = tx_m + rx_m;
        double c = (tx_m - rx_m) / sum;
        double m = 250 * d * d / (earthRadius_km * sum);
        double d1 = d / 2 * (1 + smallestRoot(m, c));
        double d2 = d - d1;
        double bulge = 500 / earthRadius_km;
        clearance_m = ((tx_m - bulge * d1 * d1) * d2 + (rx_m - bulge * d2 * d2) * d1) / d;
        clearanceNeeded_m = 17.456 * Math.sqrt(d1 * d2 / d);
    }

    /**
     * b, the root of smallest magnitude of m·b³ − (m + 1)·b + c = 0. Within the horizon m ≤ 1 and |c| &lt; 1:
     * Newton's method from c/(m + 1), on the near side of the root, comes closer with every step.
     */
    private static double smallestRoot(double m, double c) {
        double root = c / (m + 1);
        for (int i = 0; i < MAX_STEPS; i++) {
            double square = root * root;
            double next = (2 * m * square * root - c) / (3 * m * square - (m + 1));
            if (Math.abs(next - root) < CONVERGED) {
                return next;
            }
            root = next;
        }
        return root;
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
        if (!firstTermLoaded) {
            firstTermLoaded = true;
            firstTerm.load(length_km, tx_m, rx_m, firstTermRadius_km);
        }
        if (seaFraction == 0) {
            return firstTerm.loss_dB(carrier, carrier.land);
        }
        return seaFraction * firstTerm.loss_dB(carrier, carrier.sea)
                + (1 - seaFraction) * firstTerm.loss_dB(carrier, carrier.land);
    }
}
