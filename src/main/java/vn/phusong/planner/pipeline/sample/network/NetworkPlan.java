package vn.phusong.planner.pipeline.sample.network;

import java.util.List;
import java.util.stream.Stream;
import vn.phusong.planner.pipeline.sample.facts.Operator;
import vn.phusong.planner.pipeline.sample.land.Hamlet;

/**
 * The invented networks of all operators.
 *
 * @param sites sorted by code
 * @param white hamlets left without any signal
 * @param legacy hamlets left with 2G and 3G only
 */
public record NetworkPlan(List<Operator> operators, List<Site> sites, List<Hamlet> white, List<Hamlet> legacy) {

    /** The sites that serve. */
    public List<Site> onAir() {
        return sites.stream().filter(site -> site.status().equals("ON_AIR")).toList();
    }

    public int sectorCount() {
        return installations().mapToInt(i -> i.azimuths_deg().size()).sum();
    }

    public int cellCount() {
        return installations().mapToInt(i -> i.azimuths_deg().size() * i.carriers().size()).sum();
    }

    private Stream<Installation> installations() {
        return sites.stream().flatMap(site -> site.installations().stream());
    }
}
