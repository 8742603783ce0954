package vn.phusong.radio.propagation;

import vn.phusong.radio.terrain.PathProfile;

/**
 * Evaluates one model at many receivers along one radial after another. The path to a receiver consists
 * of the radial's first points and of an <em>approach</em> of its own, a few points of which the last is
 * the receiver. As the receivers come in order of distance, a model can keep what it knows of the points
 * so far instead of looking at each of them every time.
 *
 * <p>Like {@link PathLoss} it holds scratch memory: one per thread, nothing allocated per receiver. Call
 * {@link #radial}, then {@link #receiver} for each receiver, then {@link #loss_dB} for each frequency.
 */
public interface RadialLoss {

    /**
     * Starts a radial. The profile is read, never changed, and must stay as it is until the next call; if
     * it says zones, an approach lies in the zone of the last point before it.
     *
     * @param radial points from the transmitter outwards, the transmitter first; one point is enough
     * @param txHeight_m transmitting antenna above ground, in m
     * @param rxHeight_m receiving antennas above ground, in m
     * @throws IllegalArgumentException if an antenna is not above ground
     */
    void radial(PathProfile radial, double txHeight_m, double rxHeight_m);

    /**
     * Sets the receiver.
     *
     * @param points how many of the radial's points the path takes, the transmitter included: 1 to all,
     *     never fewer than for the receiver before
     * @param approach the rest of the path, the receiver last, with distances from the transmitter, all
     *     beyond the radial's points taken; read before the call returns
     */
    void receiver(int points, PathProfile approach);

    /** As {@link PathLoss#loss_dB}, of the path to the receiver; NaN if a height on it is unknown. */
    double loss_dB(double frequency_MHz);
}
