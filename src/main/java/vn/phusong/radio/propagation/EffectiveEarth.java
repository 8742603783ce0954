package vn.phusong.radio.propagation;

/**
 * Effective Earth radii a_p: a ray bent by the atmosphere is drawn straight over an Earth of this radius.
 * ITU-R P.1812-8 §3.7.
 *
 * @param median_km a_e, exceeded half of the time (eq. 7a)
 * @param ducting_km a_β, exceeded for β0 percent of the time (eq. 7b)
 */
record EffectiveEarth(double median_km, double ducting_km) {

    private static final double EARTH_RADIUS_KM = 6371;
    /** Lapse rate at which the ray follows the curvature of the Earth, N-units/km. */
    private static final double EARTH_CURVATURE_N = 157;
    /** k_β, the effective Earth radius factor during ducting. */
    private static final double DUCTING_FACTOR = 3;

    /** For the average refractivity lapse rate ΔN through the lowest km, in N-units/km (eq. 6). */
    static EffectiveEarth of(double deltaN) {
        double k50 = EARTH_CURVATURE_N / (EARTH_CURVATURE_N - deltaN);
        return new EffectiveEarth(EARTH_RADIUS_KM * k50, EARTH_RADIUS_KM * DUCTING_FACTOR);
    }
}
