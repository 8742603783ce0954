package vn.phusong.planner.pipeline.sample.pack;

import java.util.List;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.TargetArea;
import vn.phusong.planner.pipeline.sample.network.NetworkPlan;

/**
 * What is invented in every pack: hamlets, networks, outlines of targets.
 *
 * @param declared codes of the hamlets on the official-style list; empty for no list
 */
public record Places(List<Hamlet> hamlets, NetworkPlan network, List<TargetArea> targets, List<String> declared) {

    private static final String NETWORK_AS_OF = "2025-06-30";
    private static final String PLAN_AS_OF = "2022-10-05";

    /** @param decimals of a degree that the hamlets' shapes were made with */
    void addTo(PackFolder pack, SourceLine source, int decimals) {
        pack.add(
                "hamlets", "hamlets", "hamlets/hamlets.geojson", HamletFiles.hamlets(hamlets, decimals),
                source.invented("hamlets invented; people and households add up to the 2019 census by commune"));
        pack.add(
                "settlements", "settlements", "hamlets/settlements.csv", HamletFiles.settlements(hamlets),
                source.invented("settlement points invented"));
        if (!declared.isEmpty()) {
            pack.add(
                    "declared-uncovered", "declared-uncovered", "hamlets/declared-uncovered.csv",
                    HamletFiles.declaredUncovered(
                            declared, PLAN_AS_OF, "SYNTHETIC list in the manner of plan 3927/KH-UBND"),
                    source.invented("list invented"));
        }
        pack.add(
                "targets", "targets", "targets/targets.geojson", HamletFiles.targets(targets),
                source.invented("names and positions are facts or proxies as said by each source, outlines invented"));
        addNetwork(pack, source);
    }

    private void addNetwork(PackFolder pack, SourceLine source) {
        NetworkFiles files = new NetworkFiles(network);
        String line = source.invented("sites invented, bands as publicly awarded");
        pack.add(
                "operators", "operators", "network/operators.csv", files.operators(),
                source.invented("network codes are facts"));
        pack.add("sites", "sites", "network/sites.csv", files.sites(), line);
        pack.add("sectors", "sectors", "network/sectors.csv", files.sectors(), line);
        pack.add("cells", "cells", "network/cells.csv", files.cells(), line);
        pack.add("inventory", "inventory", "network/inventory.csv", files.inventory(NETWORK_AS_OF), line);
    }
}
