package vn.phusong.planner.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusPart;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;

/** How many administrative units of all editions each pack has. */
@Component
@Order(20)
class AdminUnitStatus implements StatusPart {
    private final Packs packs;
    private final AdminUnitRepository rows;

    AdminUnitStatus(Packs packs, AdminUnitRepository rows) {
        this.packs = packs;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "admin-units";
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Pack pack : packs.list()) {
            facts.put(pack.id(), rows.countCurrent(pack.id()));
        }
        return facts;
    }
}
