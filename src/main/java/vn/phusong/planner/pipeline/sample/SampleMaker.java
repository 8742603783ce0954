package vn.phusong.planner.pipeline.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.District;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;
import vn.phusong.planner.pipeline.sample.land.ClutterGrid;
import vn.phusong.planner.pipeline.sample.land.CommuneLand;
import vn.phusong.planner.pipeline.sample.land.GridFrame;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.HamletRegister;
import vn.phusong.planner.pipeline.sample.land.HeightGrid;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.ProvinceLand;
import vn.phusong.planner.pipeline.sample.land.SyntheticRelief;
import vn.phusong.planner.pipeline.sample.land.TargetArea;
import vn.phusong.planner.pipeline.sample.network.NetworkPlan;
import vn.phusong.planner.pipeline.sample.network.NetworkPlanner;
import vn.phusong.planner.pipeline.sample.network.SignalCheck;
import vn.phusong.planner.pipeline.sample.pack.AdminUnits;
import vn.phusong.planner.pipeline.sample.pack.AdminUnits.Unit;
import vn.phusong.planner.pipeline.sample.pack.Places;
import vn.phusong.planner.pipeline.sample.pack.SamplePack;

/** Makes a synthetic pack from a seed: land, then hamlets, then networks. */
final class SampleMaker {

    private final ProvinceFacts facts = ProvinceFacts.load();
    private final SampleScope scope;
    private final long seed;
    private final Consumer<String> progress;

    /** @param progress hears what is being done */
    SampleMaker(SampleScope scope, long seed, Consumer<String> progress) {
        this.scope = scope;
        this.seed = seed;
        this.progress = progress;
    }

    SamplePack make() {
        progress.accept("communes");
        List<CommuneLand> communes = ProvinceLand.communes(facts, seed).stream()
                .filter(land -> scope.includes(land.commune()))
                .toList();
        AdminUnits units2024 = units2024(communes);
        AdminUnits units2025 = units2025(communes);
        Geometry province = units2024.units().get(0).shape();
        progress.accept("relief, hamlets and land cover");
        SyntheticRelief relief = new SyntheticRelief(facts, seed);
        HeightGrid heights = HeightGrid.of(frame(province.getEnvelopeInternal()), relief);
        List<Hamlet> hamlets = new HamletRegister(ProvinceLand::union, heights, seed).hamlets(communes);
        ClutterGrid clutter = ClutterGrid.of(heights, relief, hamlets, seed);
        List<TargetArea> targets =
                scope.targets(facts).stream().map(place -> TargetArea.of(place, seed)).toList();
        NetworkPlan network = new NetworkPlanner(facts.operators(), hamlets, province, heights, seed)
                .plan(scope.network(), targets, new SignalCheck(heights, clutter), progress);
        return new SamplePack(
                scope.id(), scope.titleVi(), scope.titleEn(), seed, units2024, units2025,
                communes.stream().map(CommuneLand::commune).toList(),
                new Places(hamlets, network, targets, DeclaredList.of(network)), heights, clutter);
    }

    private GridFrame frame(Envelope box) {
        double margin = scope.margin_deg();
        return GridFrame.covering(
                LocalPlane.lon(box.getMinX()) - margin, LocalPlane.lat(box.getMinY()) - margin,
                LocalPlane.lon(box.getMaxX()) + margin, LocalPlane.lat(box.getMaxY()) + margin,
                scope.stepsPerDegree());
    }

    private AdminUnits units2024(List<CommuneLand> lands) {
        List<Unit> communes = lands.stream().map(SampleMaker::unit).toList();
        Map<String, List<Unit>> byDistrict =
                communes.stream().collect(Collectors.groupingBy(Unit::parent, TreeMap::new, Collectors.toList()));
        List<Unit> districts = facts.districts().stream()
                .filter(district -> byDistrict.containsKey(district.code()))
                .map(district -> unit(district, byDistrict.get(district.code())))
                .toList();
        return AdminUnits.of("2024-11", withProvince(districts, communes), communes);
    }

    private List<Unit> withProvince(List<Unit> districts, List<Unit> communes) {
        List<Unit> upper = new ArrayList<>(List.of(province(communes)));
        upper.addAll(districts);
        return upper;
    }

    private AdminUnits units2025(List<CommuneLand> lands) {
        Map<String, List<Unit>> parts = lands.stream()
                .collect(Collectors.groupingBy(
                        land -> land.commune().successor(), TreeMap::new,
                        Collectors.mapping(SampleMaker::unit, Collectors.toList())));
        List<Unit> communes = facts.communes2025().stream()
                .filter(commune -> parts.containsKey(commune.code()))
                .map(commune -> unit(commune, parts.get(commune.code())))
                .toList();
        return AdminUnits.of("2025-07", List.of(province(communes)), communes);
    }

    /** The province as far as the pack shows it; its seat is Việt Trì where that is inside. */
    private Unit province(List<Unit> communes) {
        District seat = facts.districts().get(0);
        return Unit.over(
                ProvinceFacts.PROVINCE, "PROVINCE", "Phú Thọ", "tỉnh", null,
                LocalPlane.snapped(LocalPlane.at(seat.seatLon(), seat.seatLat())), communes);
    }

    private static Unit unit(CommuneLand land) {
        Commune commune = land.commune();
        return new Unit(
                commune.code(), "COMMUNE", commune.name(), commune.unitType(), commune.parent(), land.population(),
                land.households(), land.seat(), land.shape());
    }

    private static Unit unit(District district, List<Unit> communes) {
        return Unit.over(
                district.code(), "DISTRICT", district.name(), district.unitType(), ProvinceFacts.PROVINCE,
                LocalPlane.snapped(LocalPlane.at(district.seatLon(), district.seatLat())), communes);
    }

    /** The new commune has its seat where its largest part had it. */
    private static Unit unit(Commune commune, List<Unit> parts) {
        Unit largest = parts.stream().max(Comparator.comparingInt(Unit::population)).orElseThrow();
        return Unit.over(
                commune.code(), "COMMUNE", commune.name(), commune.unitType(), commune.parent(), largest.seat(), parts);
    }
}
