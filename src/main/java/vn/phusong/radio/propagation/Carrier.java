package vn.phusong.radio.propagation;

/**
 * Everything in P.1812 that depends on frequency and polarisation alone, computed once per band instead
 * of once per path.
 */
final class Carrier {

    /** c/λ with λ in m and f in GHz, as the Recommendation's own software rounds it. */
    private static final double LIGHT_M_GHZ = 0.2998;

    final double frequency_MHz;
    final double frequency_GHz;
    final double wavelength_m;
    /** 1/√λ: turns a diffraction parameter for λ = 1 m into the one for this wavelength. */
    final double perRootWavelength;
    final double root;
    final double cubeRoot;
    /** 20 log f. */
    final double log20;
    /** L_f of the troposcatter model (eq. 45). */
    final double troposcatter_dB;
    /** A_lf of the ducting model (eq. 47a). */
    final double lowFrequencyDucting_dB;

    final SurfaceAdmittance land;
    final SurfaceAdmittance sea;

    Carrier(double frequency_MHz, Polarization polarization) {
        this.frequency_MHz = frequency_MHz;
        double f = frequency_MHz / 1000;
        frequency_GHz = f;
        wavelength_m = LIGHT_M_GHZ / f;
        perRootWavelength = 1 / Math.sqrt(wavelength_m);
        root = Math.sqrt(f);
        cubeRoot = Math.cbrt(f);
        double log = Math.log10(f);
        log20 = 20 * log;
        double logHalf = Math.log10(f / 2);
        troposcatter_dB = 25 * log - 2.5 * logHalf * logHalf;
        lowFrequencyDucting_dB = f < 0.5 ? 45.375 - 137 * f + 92.5 * f * f : 0;
        land = SurfaceAdmittance.land(f, polarization);
        sea = SurfaceAdmittance.sea(f, polarization);
    }
}
