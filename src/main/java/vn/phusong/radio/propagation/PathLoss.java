package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/**
 * Evaluates one model over paths. Holds the model's scratch memory, so it is created once per thread
 * and allocates nothing per path; not safe for concurrent use.
 *
 * <p>Call {@link #path} once per path, then {@link #loss_dB} for each frequency: what does not depend
 * on frequency is computed once and shared by the bands.
 */
public interface PathLoss {

    /**
     * Sets the path to evaluate. The profile is read, never changed, and must stay as it is until the
     * next call.
     *
     * @param txHeight_m transmitting antenna above ground, in m
     * @param rxHeight_m receiving antenna above ground, in m
     * @throws IllegalArgumentException if an antenna is not above ground
     */
    void path(PathProfile profile, double txHeight_m, double rxHeight_m);

    /**
     * Basic transmission loss in dB between isotropic antennas, for the settings the evaluator was
     * made with; NaN if the profile holds NaN (unknown terrain).
     */
    double loss_dB(double frequency_MHz);
}
