package vn.phusong.radio.propagation;

/**
 * Normalised factor for surface admittance K without its dependence on the Earth radius:
 * K = {@link #factor} · a^(−1/3) with a in km. ITU-R P.1812-8 §4.3.3, eqs. 29a and 29b.
 *
 * @param factor K for an Earth radius of 1 km
 * @param logFactor20 20 log of it
 */
record SurfaceAdmittance(double factor, double logFactor20) {

    static SurfaceAdmittance land(double frequency_GHz, Polarization polarization) {
        return of(22, 0.003, frequency_GHz, polarization);
    }

    static SurfaceAdmittance sea(double frequency_GHz, Polarization polarization) {
        return of(80, 5, frequency_GHz, polarization);
    }

    private static SurfaceAdmittance of(
            double permittivity, double conductivity_S_m, double frequency_GHz, Polarization polarization) {
        double loss = 18 * conductivity_S_m / frequency_GHz;
        double horizontal = 0.036
                / Math.cbrt(frequency_GHz)
                / Math.sqrt(Math.sqrt((permittivity - 1) * (permittivity - 1) + loss * loss));
        double factor = polarization == Polarization.HORIZONTAL
                ? horizontal
                : horizontal * Math.sqrt(permittivity * permittivity + loss * loss);
        return new SurfaceAdmittance(factor, 20 * Math.log10(factor));
    }
}
