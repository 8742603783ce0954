package vn.phusong.planner.pipeline.sample.network;

import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.Carrier;

/**
 * What one operator has at a site: the same carriers on each of its sectors.
 *
 * @param height_m of the antennas above ground
 */
public record Installation(
        String operator, double height_m, int tilt_deg, List<Integer> azimuths_deg, List<Carrier> carriers) {

    boolean has(String technology) {
        return carriers.stream().anyMatch(carrier -> carrier.technology().equals(technology));
    }
}
