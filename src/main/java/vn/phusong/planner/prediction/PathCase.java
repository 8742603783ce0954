package vn.phusong.planner.prediction;

import vn.phusong.radio.propagation.PathCentre;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.Polarization;

/**
 * One row of a table of path-loss cases: everything but the profile.
 *
 * @param row where the case stands, to name it in messages
 * @param usesClutter whether the profile's clutter counts
 */
record PathCase(
        String id,
        double frequency_MHz,
        double timePercent,
        double locationPercent,
        double txHeight_m,
        double rxHeight_m,
        Polarization polarization,
        double deltaN,
        double n0,
        double txLatitude_deg,
        double txLongitude_deg,
        double rxLatitude_deg,
        double rxLongitude_deg,
        double step_m,
        boolean usesClutter,
        PathTableRow row) {

    /** Side of the square over which locations vary in these tables, in m. */
    private static final double LOCATION_WIDTH_M = 100;

    /** Settings of the case for a path of this length. */
    PathSettings settings(double length_km) {
        return new PathSettings(
                timePercent,
                locationPercent,
                LOCATION_WIDTH_M,
                true,
                polarization,
                deltaN,
                n0,
                PathCentre.latitude_deg(txLatitude_deg, txLongitude_deg, rxLatitude_deg, rxLongitude_deg, length_km),
                PathSettings.INLAND_KM,
                PathSettings.INLAND_KM);
    }
}
