package vn.phusong.planner.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusPart;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;

/** How many operators, sites, sectors and cells each pack has. */
@Component
@Order(22)
class NetworkStatus implements StatusPart {
    private final Packs packs;
    private final OperatorRepository operators;
    private final SiteRepository sites;
    private final SectorRepository sectors;
    private final CellRepository cells;

    NetworkStatus(
            Packs packs,
            OperatorRepository operators,
            SiteRepository sites,
            SectorRepository sectors,
            CellRepository cells) {
        this.packs = packs;
        this.operators = operators;
        this.sites = sites;
        this.sectors = sectors;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Pack pack : packs.list()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("operators", operators.countCurrent(pack.id()));
            counts.put("sites", sites.countCurrent(pack.id()));
            counts.put("sectors", sectors.countCurrent(pack.id()));
            counts.put("cells", cells.countCurrent(pack.id()));
            facts.put(pack.id(), counts);
        }
        return facts;
    }
}
