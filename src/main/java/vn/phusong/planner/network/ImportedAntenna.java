package vn.phusong.planner.network;

import vn.phusong.radio.antenna.AntennaPattern;

/**
 * An antenna pattern that came with a pack.
 *
 * @param code what sectors name it by
 * @param electricalTilt_deg the tilt that the pattern contains, positive downwards
 */
public record ImportedAntenna(String code, double electricalTilt_deg, AntennaPattern pattern) {}
