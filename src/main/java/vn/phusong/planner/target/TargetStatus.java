package vn.phusong.planner.target;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.phusong.planner.command.StatusPart;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.ingest.Packs;

/** How many 5G targets each pack has. */
@Component
@Order(24)
class TargetStatus implements StatusPart {
    private final Packs packs;
    private final TargetRepository rows;

    TargetStatus(Packs packs, TargetRepository rows) {
        this.packs = packs;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "targets";
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
