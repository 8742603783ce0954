package vn.phusong.radio.antenna;

/** Gain of an antenna in every direction, seen from its own boresight. Immutable, safe for concurrent use. */
public interface AntennaPattern {

    /** Name, part of every run id together with {@link #peakGain_dBi()}. */
    String name();

    /** Largest gain in dBi; no direction has more, which pruning relies on. */
    double peakGain_dBi();

    /**
     * Gain in dBi towards a direction.
     *
     * @param azimuth_deg angle off boresight in the horizontal plane, -180..180, clockwise positive
     * @param elevation_deg angle above the plane through the boresight, up positive
     */
    double gain_dBi(double azimuth_deg, double elevation_deg);

    /**
     * A gain in dBi that no direction of a range of azimuths exceeds, whatever its elevation.
     *
     * @param from_deg angle off boresight, -180..180
     * @param to_deg at least {@code from_deg}, at most 180
     */
    default double mostGain_dBi(double from_deg, double to_deg) {
        return peakGain_dBi();
    }
}
