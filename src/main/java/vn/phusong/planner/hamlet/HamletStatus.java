package vn.phusong.planner.hamlet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusPart;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;

/** How many hamlets each pack has. */
@Component
@Order(23)
class HamletStatus implements StatusPart {
    private final Packs packs;
    private final HamletRepository rows;

    HamletStatus(Packs packs, HamletRepository rows) {
        this.packs = packs;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "hamlets";
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
