package vn.phusong.planner.pipeline.sample.network;

import java.util.List;
import vn.phusong.planner.pipeline.sample.facts.Operator;

/** The invented networks of all operators, sites sorted by code. */
public record NetworkPlan(List<Operator> operators, List<Site> sites) {

    public int sectorCount() {
        return sites.stream()
                .flatMap(site -> site.installations().stream())
                .mapToInt(installation -> installation.azimuths_deg().size())
                .sum();
    }

    public int cellCount() {
        return sites.stream()
                .flatMap(site -> site.installations().stream())
                .mapToInt(installation -> installation.azimuths_deg().size()
                        * installation.carriers().size())
                .sum();
    }
}
