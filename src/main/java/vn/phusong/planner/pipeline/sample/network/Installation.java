package vn.phusong.planner.pipeline.sample.network;

import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.radio.linkbudget.Technology;

/**
 * What one operator has at a site: the same carriers on each of its sectors.
 *
 * @param height_m of the antennas above ground
 */
public record Installation(
        String operator, double height_m, int tilt_deg, List<Integer> azimuths_deg, List<Carrier> carriers) {

    boolean has(Technology technology) {
        return carriers.stream().anyMatch(carrier -> carrier.technology() == technology);
    }

    /** The same without the carriers of a technology. */
    Installation without(Technology technology) {
        return new Installation(
                operator, height_m, tilt_deg, azimuths_deg,
                carriers.stream().filter(carrier -> carrier.technology() != technology).toList());
    }

    /** The same with some of its sectors only. */
    Installation withAzimuths(List<Integer> some_deg) {
        return new Installation(operator, height_m, tilt_deg, some_deg, carriers);
    }
}
