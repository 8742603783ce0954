package vn.phusong.planner.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusPart;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;

/** How many operators, sites, sectors and cells each pack has, and how many observed cells, which are no masts. */
@Component
@Order(22)
class NetworkStatus implements StatusPart {
    private final Packs packs;
    private final OperatorRepository operators;
    private final SiteRepository sites;
    private final SectorRepository sectors;
    private final CellRepository cells;
    private final JdbcClient jdbc;

    NetworkStatus(
            Packs packs,
            OperatorRepository operators,
            SiteRepository sites,
            SectorRepository sectors,
            CellRepository cells,
            JdbcClient jdbc) {
        this.packs = packs;
        this.operators = operators;
        this.sites = sites;
        this.sectors = sectors;
        this.cells = cells;
        this.jdbc = jdbc;
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
            counts.put("observed_cells", countObserved(pack.id()));
            facts.put(pack.id(), counts);
        }
        return facts;
    }

    /** Cells by measured centroid, which no prediction uses. */
    private long countObserved(String packId) {
        return jdbc.sql("""
                        select count(*) from observed_cell o join dataset d on d.id = o.dataset_id
                        where d.pack_id = ? and d.state = 'CURRENT'
                        """)
                .param(packId)
                .query(Long.class)
                .single();
    }
}
