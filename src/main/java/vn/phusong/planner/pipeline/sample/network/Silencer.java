package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Takes from the networks what leaks into quiet zones: first the old and the highest bands go and
 * sectors that face the zone are taken down, then carriers, until nothing leaks. What an installation
 * gives depends on no other, so each round looks only at those changed in the round before.
 */
final class Silencer {

    private static final int ROUNDS = 4;
    private static final double FACING_DEG = 95;

    private record Point(QuietZone zone, Coordinate place, int ceiling_cdB) {}

    private final SignalCheck check;
    private final List<Point> points = new ArrayList<>();
    private final Set<Technology> technologies = new TreeSet<>();

    Silencer(List<QuietZone> zones, SignalCheck check) {
        this.check = check;
        for (QuietZone zone : zones) {
            Hamlet hamlet = zone.hamlet();
            points.add(new Point(zone, hamlet.centre(), zone.centre_cdB()));
            hamlet.dwellings().forEach(d -> points.add(new Point(zone, d.position(), zone.dwellings_cdB())));
            technologies.addAll(zone.silent());
        }
    }

    /** The sites without what leaks; those left with nothing are gone. */
    List<Site> silenced(List<Site> sites) {
        List<Site> result = new ArrayList<>(sites);
        List<Site> suspects = sites;
        for (int round = 0; round < ROUNDS && !suspects.isEmpty(); round++) {
            Map<Site, Site> changes = changes(suspects, round);
            List<Site> changed = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                Site change = changes.get(result.get(i));
                if (change != null) {
                    result.set(i, change);
                    changed.add(change);
                }
            }
            suspects = changed;
        }
        return result.stream().filter(site -> !site.installations().isEmpty()).toList();
    }

    /** Whether a site can be added without leaking into any zone. */
    boolean allows(Site site) {
        List<Point> near = points.stream()
                .filter(point -> point.place.distance(site.position()) < 35_000)
                .toList();
        return near.isEmpty() || changes(List.of(site), 0, near).isEmpty();
    }

    private Map<Site, Site> changes(List<Site> suspects, int round) {
        return changes(suspects, round, points);
    }

    private Map<Site, Site> changes(List<Site> suspects, int round, List<Point> points) {
        SignalCheck.ByInstallation levels = check.byInstallation(
                suspects, carrier -> technologies.contains(carrier.technology()),
                points.stream().map(Point::place).toList());
        Map<Site, Site> changes = new IdentityHashMap<>();
        for (Site site : suspects) {
            List<Installation> kept = new ArrayList<>();
            for (int i = 0; i < site.installations().size(); i++) {
                Installation quiet = site.installations().get(i);
                for (int p = 0; p < points.size(); p++) {
                    for (Technology technology : points.get(p).zone.silent()) {
                        if (levels.margin_cdB(site, i, technology, p) > points.get(p).ceiling_cdB) {
                            quiet = quieter(quiet, technology, site.position(), points.get(p).place, round);
                        }
                    }
                }
                if (!quiet.carriers().isEmpty() && !quiet.azimuths_deg().isEmpty()) {
                    kept.add(quiet);
                }
            }
            if (!kept.equals(site.installations())) {
                changes.put(site, site.with(kept));
            }
        }
        return changes;
    }

    private static Installation quieter(
            Installation installation, Technology technology, Coordinate from, Coordinate to, int round) {
        boolean spare = installation.carriers().stream()
                .anyMatch(carrier -> carrier.technology() != technology);
        List<Integer> away = installation.azimuths_deg().stream()
                .filter(azimuth_deg -> off_deg(azimuth_deg, from, to) > FACING_DEG)
                .toList();
        boolean canTurn = round == 0 && !away.isEmpty() && away.size() < installation.azimuths_deg().size();
        boolean dispensable = technology != Technology.LTE && spare;
        return canTurn && !dispensable ? installation.withAzimuths(away) : installation.without(technology);
    }

    private static double off_deg(int azimuth_deg, Coordinate from, Coordinate to) {
        double bearing_deg = StrictMath.toDegrees(StrictMath.atan2(to.x - from.x, to.y - from.y));
        double off_deg = Math.abs(azimuth_deg - bearing_deg) % 360;
        return Math.min(off_deg, 360 - off_deg);
    }
}
