package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.facts.Operator;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.Relief;

/** Plans the networks of a province or a part of it. */
public final class NetworkPlanner {

    private NetworkPlanner() {}

    public static NetworkPlan plan(
            List<Operator> operators, List<Hamlet> hamlets, Geometry province, Relief relief, NetworkSize size, long seed) {
        List<Carrier> carriers = Carrier.load();
        List<Site> sites = new ArrayList<>(new SitePlanner(hamlets, relief, carriers, seed).draft(size));
        sites.addAll(Belt.around(
                province, size.belt(), List.of("viettel", "vinaphone", "mobifone"), relief, carriers, seed));
        return new NetworkPlan(operators, coded(sites));
    }

    private static List<Site> coded(List<Site> sites) {
        List<Site> coded = new ArrayList<>();
        for (Site site : sites) {
            String code = String.format(Locale.ROOT, "PTO%04d", coded.size() + 1);
            coded.add(new Site(
                    code, site.name(), site.owner(), site.position(), site.structure(), site.structureHeight_m(),
                    site.status(), site.installations()));
        }
        return coded;
    }
}
