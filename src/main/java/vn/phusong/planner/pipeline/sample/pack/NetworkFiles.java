package vn.phusong.planner.pipeline.sample.pack;

import java.util.Map;
import java.util.stream.Collectors;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.facts.Operator;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.network.Installation;
import vn.phusong.planner.pipeline.sample.network.NetworkPlan;
import vn.phusong.planner.pipeline.sample.network.Site;
import vn.phusong.radio.linkbudget.Technology;

/** The CSV files of the networks. */
final class NetworkFiles {

    private final NetworkPlan plan;
    private final Map<String, String> shortNames;

    NetworkFiles(NetworkPlan plan) {
        this.plan = plan;
        shortNames = plan.operators().stream().collect(Collectors.toMap(Operator::code, Operator::shortName));
    }

    String operators() {
        CsvText text = new CsvText("code", "name", "mcc", "mnc");
        for (Operator operator : plan.operators()) {
            text.row(operator.code(), operator.name(), operator.mcc(), operator.mnc());
        }
        return text.toString();
    }

    String sites() {
        CsvText text = new CsvText("code", "name", "owner", "lon", "lat", "structure", "structure_height_m", "status");
        for (Site site : plan.sites()) {
            text.row(
                    site.code(), site.name(), site.owner(),
                    Decimals.degrees(LocalPlane.lon(site.position().x)),
                    Decimals.degrees(LocalPlane.lat(site.position().y)),
                    site.structure(), Decimals.fixed(site.structureHeight_m(), 1), site.status());
        }
        return text.toString();
    }

    String sectors() {
        CsvText text = new CsvText("code", "site", "operator", "azimuth_deg", "height_m", "electrical_tilt_deg", "antenna");
        for (Site site : plan.sites()) {
            for (Installation installation : site.installations()) {
                for (int i = 0; i < installation.azimuths_deg().size(); i++) {
                    text.row(
                            sector(site, installation, i), site.code(), installation.operator(),
                            Integer.toString(installation.azimuths_deg().get(i)),
                            Decimals.fixed(installation.height_m(), 1),
                            Integer.toString(installation.tilt_deg()), "tr36814");
                }
            }
        }
        return text.toString();
    }

    String cells() {
        CsvText text = new CsvText(
                "code", "sector", "technology", "band", "frequency_MHz", "bandwidth_MHz", "epre_dBm", "status");
        for (Site site : plan.sites()) {
            for (Installation installation : site.installations()) {
                for (int i = 0; i < installation.azimuths_deg().size(); i++) {
                    String sector = sector(site, installation, i);
                    for (Carrier carrier : installation.carriers()) {
                        text.row(
                                sector + "-" + carrier.technology().name().charAt(0) + carrier.band(), sector,
                                carrier.technology().name(), carrier.band(), Decimals.fixed(carrier.frequency_MHz(), 1),
                                Decimals.fixed(carrier.bandwidth_MHz(), 1), Decimals.fixed(carrier.epre_dBm(), 1),
                                site.status());
                    }
                }
            }
        }
        return text.toString();
    }

    /** Every list is complete, so that the sample has no UNKNOWN for want of an inventory. */
    String inventory(String asOf) {
        CsvText text = new CsvText("operator", "technology", "area", "complete", "as_of");
        for (Operator operator : plan.operators()) {
            for (Technology technology : Technology.values()) {
                text.row(operator.code(), technology.name(), ProvinceFacts.PROVINCE, "true", asOf);
            }
        }
        return text.toString();
    }

    private String sector(Site site, Installation installation, int i) {
        return site.code() + "-" + shortNames.get(installation.operator()) + (i + 1);
    }
}
