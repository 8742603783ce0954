package vn.phusong.radio.antenna;

/**
 * A pattern as it hangs on the mast: turned to an azimuth and tilted.
 *
 * <p>Electrical tilt lowers the beam alike in all directions of the compass; mechanical tilt turns the
 * whole antenna about its horizontal axis, so to the sides it fades and behind it lifts the beam.
 *
 * @param azimuth_deg boresight, clockwise from north
 * @param electricalTilt_deg positive downwards, in addition to what the pattern itself contains
 * @param mechanicalTilt_deg positive downwards
 */
public record MountedAntenna(
        AntennaPattern pattern, double azimuth_deg, double electricalTilt_deg, double mechanicalTilt_deg) {

    public MountedAntenna {
        if (!(Math.abs(azimuth_deg) <= 360)) {
            throw new IllegalArgumentException("azimuth must be -360..360 degrees, not " + azimuth_deg);
        }
        if (!(Math.abs(electricalTilt_deg) <= 90 && Math.abs(mechanicalTilt_deg) <= 90)) {
            throw new IllegalArgumentException("tilts must be -90..90 degrees, not electrical " + electricalTilt_deg
                    + ", mechanical " + mechanicalTilt_deg);
        }
    }

    /**
     * Gain in dBi towards a direction in the world.
     *
     * @param towards_deg azimuth of the direction, clockwise from north
     * @param elevation_deg angle of the direction above the horizontal, up positive
     */
    public double gain_dBi(double towards_deg, double elevation_deg) {
        double across_deg = offBoresight(towards_deg - azimuth_deg);
        if (mechanicalTilt_deg == 0) {
            return pattern.gain_dBi(across_deg, elevation_deg + electricalTilt_deg);
        }
        double across = Math.toRadians(across_deg);
        double up = Math.toRadians(elevation_deg);
        double tilt = Math.toRadians(mechanicalTilt_deg);
        double forwards = Math.cos(up) * Math.cos(across);
        double sideways = Math.cos(up) * Math.sin(across);
        double upwards = Math.sin(up);
        double tiltedForwards = forwards * Math.cos(tilt) - upwards * Math.sin(tilt);
        double tiltedUpwards = forwards * Math.sin(tilt) + upwards * Math.cos(tilt);
        double tiltedAcross_deg = Math.toDegrees(Math.atan2(sideways, tiltedForwards));
        double tiltedUp_deg = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, tiltedUpwards))));
        return pattern.gain_dBi(tiltedAcross_deg, tiltedUp_deg + electricalTilt_deg);
    }

    /**
     * A gain in dBi that no direction of a range of azimuths exceeds, whatever its elevation.
     *
     * @param from_deg clockwise from north
     * @param to_deg at least {@code from_deg}
     */
    public double mostGain_dBi(double from_deg, double to_deg) {
        double first_deg = offBoresight(from_deg - azimuth_deg);
        double last_deg = first_deg + (to_deg - from_deg);
        return mechanicalTilt_deg != 0 || last_deg > 180
                ? pattern.peakGain_dBi()
                : pattern.mostGain_dBi(first_deg, last_deg);
    }

    /** The same direction as an angle of -180..180. */
    private static double offBoresight(double angle_deg) {
        return angle_deg - 360 * Math.rint(angle_deg / 360);
    }
}
