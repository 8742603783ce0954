package vn.phusong.planner.pipeline.sample.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.phusong.planner.pipeline.sample.facts.Carrier;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.TargetArea;
import vn.phusong.radio.coverage.PointLevels;
import vn.phusong.radio.linkbudget.Technology;

/**
 * Builds 5G where it is to be: the targets that come off best in the draft are completed, the others
 * lose what would close them by chance.
 */
final class TargetNetworks {

    private static final int POINTS = 120;
    private static final int MOST_NEW_SITES = 14;
    private static final double REACH_M = 15_500;
    private static final double NEAR_M = 3500;

    /** A target is closed from 95 % on; both sides keep a distance. */
    private static final double COMPLETE = 0.985;

    private static final double OPEN = 0.86;
    private static final int ROOM_CDB = 300;
    private static final String BUILDER = "viettel";

    private record Points(TargetArea target, List<Coordinate> places) {}

    private final SignalCheck check;
    private final Silencer silencer;
    private final List<Carrier> carriers;
    private final List<Site> sites;

    TargetNetworks(List<Site> sites, SignalCheck check, Silencer silencer, List<Carrier> carriers) {
        this.sites = new ArrayList<>(sites);
        this.check = check;
        this.silencer = silencer;
        this.carriers = carriers;
    }

    /** The sites with {@code closedCount} targets closed, the rest open. */
    List<Site> shaped(List<TargetArea> targets, int closedCount) {
        List<Points> byShare = targets.stream()
                .map(TargetNetworks::points)
                .sorted(Comparator.comparingDouble((Points points) -> -share(points))
                        .thenComparing(points -> points.target.place().code()))
                .toList();
        List<Points> closed = new ArrayList<>();
        List<Points> open = new ArrayList<>();
        for (List<Points> group : groups(byShare)) {
            boolean close = closed.size() < closedCount;
            for (Points points : group) {
                (close && complete(points) ? closed : open).add(points);
            }
        }
        for (Points points : open) {
            if (!thinOut(points, closed)) {
                closed.add(points);
            }
        }
        closed.forEach(this::complete);
        return sites.stream().filter(site -> !site.installations().isEmpty()).toList();
    }

    /** Targets so near to each other that 5G at one reaches the other; in the order of their first. */
    private static List<List<Points>> groups(List<Points> targets) {
        List<Points> left = new ArrayList<>(targets);
        List<List<Points>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Points> group = new ArrayList<>(List.of(left.remove(0)));
            for (int i = 0; i < group.size(); i++) {
                Points member = group.get(i);
                List<Points> near = left.stream().filter(other -> distance_m(member, other) < NEAR_M).toList();
                group.addAll(near);
                left.removeAll(near);
            }
            groups.add(group);
        }
        return groups;
    }

    private static double distance_m(Points a, Points b) {
        return a.target.shape().distance(b.target.shape());
    }

    private static Points points(TargetArea target) {
        double spacing_m = Math.sqrt(target.shape().getArea() / POINTS);
        Envelope extent = target.shape().getEnvelopeInternal();
        GeometryFactory geometry = target.shape().getFactory();
        List<Coordinate> places = new ArrayList<>();
        for (double y = extent.getMinY() + spacing_m / 2; y < extent.getMaxY(); y += spacing_m) {
            for (double x = extent.getMinX() + spacing_m / 2; x < extent.getMaxX(); x += spacing_m) {
                Coordinate place = new Coordinate(x, y);
                if (target.shape().contains(geometry.createPoint(place))) {
                    places.add(place);
                }
            }
        }
        return new Points(target, places);
    }

    private List<Site> near(Points points) {
        return sites.stream()
                .filter(site -> points.places.get(0).distance(site.position()) < REACH_M)
                .toList();
    }

    /** Share of the points that the best operator serves with 5G and room to spare. */
    private double share(Points points) {
        List<Site> near = near(points);
        List<String> operators = near.stream()
                .flatMap(site -> site.installations().stream())
                .map(Installation::operator)
                .distinct()
                .sorted()
                .toList();
        if (operators.isEmpty()) {
            return 0;
        }
        PointLevels levels = check.byOperator(near, operators, TargetNetworks::isNr, points.places);
        return IntStream.range(0, operators.size())
                        .mapToLong(operator -> served(levels, operator, points, ROOM_CDB))
                        .max()
                        .orElse(0)
                / (double) points.places.size();
    }

    private static long served(PointLevels levels, int operator, Points points, int room_cdB) {
        return IntStream.range(0, points.places.size())
                .filter(p -> SignalCheck.margin_cdB(levels, p, operator, Technology.NR) >= room_cdB)
                .count();
    }

    /** Adds 5G sites at the worst places of the target until one operator covers it; nothing if that cannot be. */
    private boolean complete(Points points) {
        int before = sites.size();
        for (int i = 0; i < MOST_NEW_SITES; i++) {
            List<Site> own = near(points).stream().filter(TargetNetworks::hasBuilderNr).toList();
            int[] margins_cdB =
                    check.bestMargins_cdB(own, carrier -> isNr(carrier) && isBuilder(carrier), points.places);
            long served = IntStream.of(margins_cdB).filter(margin_cdB -> margin_cdB >= ROOM_CDB).count();
            if (served >= COMPLETE * points.places.size()) {
                return true;
            }
            int worst = IntStream.range(0, margins_cdB.length)
                    .boxed()
                    .min(Comparator.comparingInt(p -> margins_cdB[p]))
                    .orElseThrow();
            Optional<Site> site = Stream.of(List.of("n41", "B3"), List.of("n41"))
                    .map(bands -> site(points.target, points.places.get(worst), bands))
                    .filter(silencer::allows)
                    .findFirst();
            if (site.isEmpty()) {
                break;
            }
            sites.add(site.get());
        }
        sites.subList(before, sites.size()).clear();
        return false;
    }

    /**
     * Takes 5G carriers from the installations that serve most of the target until it is clearly open;
     * false if only sites within closed targets are left to serve it.
     */
    private boolean thinOut(Points points, List<Points> closed) {
        for (int i = 0; i < 4 * MOST_NEW_SITES; i++) {
            List<Site> near = near(points).stream()
                    .filter(site -> site.has(Technology.NR))
                    .toList();
            int[] margins_cdB = check.bestMargins_cdB(near, TargetNetworks::isNr, points.places);
            long served = IntStream.of(margins_cdB).filter(margin_cdB -> margin_cdB >= -ROOM_CDB).count();
            if (served < OPEN * points.places.size()) {
                return true;
            }
            Site strongest = near.stream()
                    .filter(site -> closed.stream().noneMatch(other -> within(other, site)))
                    .max(Comparator.comparingLong((Site site) -> reached(site, points)).thenComparing(Site::name))
                    .orElse(null);
            if (strongest == null) {
                return false;
            }
            sites.set(sites.indexOf(strongest), withoutNr(strongest));
        }
        return false;
    }

    private static boolean within(Points target, Site site) {
        return target.target.shape().getEnvelopeInternal().contains(site.position());
    }

    private long reached(Site site, Points points) {
        int[] margins_cdB = check.bestMargins_cdB(List.of(site), TargetNetworks::isNr, points.places);
        return IntStream.of(margins_cdB).filter(margin_cdB -> margin_cdB >= -ROOM_CDB).count();
    }

    private Site site(TargetArea target, Coordinate place, List<String> bands) {
        List<Carrier> modern = carriers.stream()
                .filter(carrier -> isBuilder(carrier) && bands.contains(carrier.band()))
                .toList();
        Coordinate position = LocalPlane.snapped(place);
        Installation installation = new Installation(BUILDER, 32, 4, List.of(30, 150, 270), modern);
        String name = String.format(Locale.ROOT, "5G %s", target.place().name());
        return new Site("", name, BUILDER, position, "MAST", 32, "ON_AIR", List.of(installation));
    }

    private static Site withoutNr(Site site) {
        return site.with(site.installations().stream()
                .map(installation -> installation.without(Technology.NR))
                .filter(installation -> !installation.carriers().isEmpty())
                .toList());
    }

    private static boolean hasBuilderNr(Site site) {
        return site.installations().stream().anyMatch(i -> i.operator().equals(BUILDER) && i.has(Technology.NR));
    }

    private static boolean isNr(Carrier carrier) {
        return carrier.technology() == Technology.NR;
    }

    private static boolean isBuilder(Carrier carrier) {
        return carrier.operator().equals(BUILDER);
    }
}
