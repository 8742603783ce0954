package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.facts.Operator;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.Relief;
import vn.phusong.planner.pipeline.sample.land.TargetArea;

/** Plans the networks of a province or a part of it: a draft by density, then the placing checked by the kernel. */
public final class NetworkPlanner {

    private final List<Operator> operators;
    private final List<Hamlet> hamlets;
    private final Geometry province;
    private final Relief relief;
    private final long seed;
    private final List<Carrier> carriers = Carrier.load();

    public NetworkPlanner(List<Operator> operators, List<Hamlet> hamlets, Geometry province, Relief relief, long seed) {
        this.operators = operators;
        this.hamlets = hamlets;
        this.province = province;
        this.relief = relief;
        this.seed = seed;
    }

    /** Sites where people live and in the belt around, nothing checked. */
    public NetworkPlan draft(NetworkSize size) {
        return new NetworkPlan(operators, coded(draftSites(size)), List.of(), List.of());
    }

    /** Networks that leave exactly the wanted hamlets without signal and the wanted targets with 5G. */
    public NetworkPlan plan(
            NetworkSize size, List<TargetArea> targets, SignalCheck check, Consumer<String> progress) {
        progress.accept("draft of the networks");
        List<Site> draft = draftSites(size);
        progress.accept("placing sites, checked with the kernel");
        Placement.Result placed =
                new Placement(check, relief, hamlets, carriers, seed).place(draft, size.white(), size.legacy());
        progress.accept("5G at the targets");
        List<Site> sites = new ArrayList<>(new TargetNetworks(placed.sites(), check, placed.silencer(), carriers)
                .shaped(targets, size.closedTargets()));
        sites.addAll(Projects.of(placed.white(), size.projects(), relief, carriers, seed));
        return new NetworkPlan(operators, coded(sites), placed.white(), placed.legacy());
    }

    private List<Site> draftSites(NetworkSize size) {
        List<Site> sites = new ArrayList<>(new SitePlanner(hamlets, relief, carriers, seed).draft(size));
        List<String> large = List.of("viettel", "vinaphone", "mobifone");
        sites.addAll(Belt.around(province, size.belt(), large, relief, carriers, seed));
        return sites;
    }

    private static List<Site> coded(List<Site> sites) {
        List<Site> coded = new ArrayList<>();
        for (Site site : sites) {
            coded.add(site.withCode(String.format(Locale.ROOT, "PTO%04d", coded.size() + 1)));
        }
        return List.copyOf(coded);
    }
}
