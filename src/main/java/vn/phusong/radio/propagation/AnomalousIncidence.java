package vn.phusong.radio.propagation;

/**
 * β0: percentage of time for which refractivity lapse rates above 100 N-units/km can be expected in the
 * lowest 100 m of the atmosphere, which is when ducts form. ITU-R P.1812-8 §3.6, eqs. 2–5.
 *
 * <p>Works in logarithms because the ducting model goes on with the logarithm, and only when asked,
 * because most paths at p = 50 % never need it.
 */
final class AnomalousIncidence {

    private static final double LN_10 = Math.log(10);
    /** Latitude beyond which β0 and μ4 no longer depend on it. */
    private static final double POLAR_DEG = 70;

    private final double lnBase;
    private final double mu4Exponent;

    private double longestLand_km;
    private double longestInland_km;
    private boolean known;
    private double lnBeta0;
    private double tau;

    AnomalousIncidence(double latitude_deg) {
        double latitude = Math.abs(latitude_deg);
        boolean polar = latitude > POLAR_DEG;
        lnBase = polar ? Math.log(4.17) : (-0.015 * latitude + 1.67) * LN_10;
        mu4Exponent = polar ? 0.3 : -0.935 + 0.0176 * latitude;
    }

    /** Largest β0 any path at this latitude can have, in percent: the one with μ1 = μ4 = 1. */
    double maxBeta0() {
        // μ1 ≤ 1; μ1·μ4 = μ1^(1 + exponent) stays below 1 because the exponent is above −1
        return Math.exp(lnBase);
    }

    void load(PathZones zones) {
        longestLand_km = zones.longestLand_km;
        longestInland_km = zones.longestInland_km;
        known = false;
    }

    /** ln β0, β0 in percent. */
    double lnBeta0() {
        compute();
        return lnBeta0;
    }

    /** τ, the share of the inland influence (eq. 3). */
    double tau() {
        compute();
        return tau;
    }

    private void compute() {
        if (known) {
            return;
        }
        known = true;
        tau = 1 - Math.exp(-0.000412 * Math.pow(longestInland_km, 2.41));
        double land = Math.exp(-LN_10 * longestLand_km / (16 - 6.6 * tau));
        double inland = Math.exp(-LN_10 * 5 * (0.496 + 0.354 * tau));
        double lnMu1 = Math.min(0.2 * Math.log(land + inland), 0);
        lnBeta0 = lnBase + lnMu1 * (1 + mu4Exponent);
    }
}
