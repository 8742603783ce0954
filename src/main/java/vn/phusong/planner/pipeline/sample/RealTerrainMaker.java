package vn.phusong.planner.pipeline.sample;

import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.facts.Commune;
import vn.phusong.planner.pipeline.sample.facts.ProvinceFacts;
import vn.phusong.planner.pipeline.sample.given.GivenFiles;
import vn.phusong.planner.pipeline.sample.given.GivenProvince;
import vn.phusong.planner.pipeline.sample.land.CommuneLand;
import vn.phusong.planner.pipeline.sample.land.GivenLand;
import vn.phusong.planner.pipeline.sample.land.Hamlet;
import vn.phusong.planner.pipeline.sample.land.HamletRegister;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.TargetArea;
import vn.phusong.planner.pipeline.sample.network.NetworkPlan;
import vn.phusong.planner.pipeline.sample.network.NetworkPlanner;
import vn.phusong.planner.pipeline.sample.network.NetworkSize;
import vn.phusong.planner.pipeline.sample.pack.AdminUnits;
import vn.phusong.planner.pipeline.sample.pack.AdminUnits.Unit;
import vn.phusong.planner.pipeline.sample.pack.Places;
import vn.phusong.planner.pipeline.sample.pack.RealTerrainPack;

/** Makes a pack over communes and terrain that were handed in; hamlets and networks are invented. */
final class RealTerrainMaker {

    private final GivenFiles files;
    private final String communesLicence;
    private final String demLicence;
    private final long seed;
    private final Consumer<String> progress;

    RealTerrainMaker(GivenFiles files, String communesLicence, String demLicence, long seed, Consumer<String> progress) {
        this.files = files;
        this.communesLicence = communesLicence;
        this.demLicence = demLicence;
        this.seed = seed;
        this.progress = progress;
    }

    RealTerrainPack make() {
        progress.accept("reading communes and terrain");
        GivenProvince given = GivenProvince.read(files);
        ProvinceFacts facts = ProvinceFacts.load();
        progress.accept("hamlets");
        List<CommuneLand> communes = GivenLand.communes(given.communes(), given.relief(), seed);
        List<Hamlet> hamlets = new HamletRegister(GivenLand::union, given.relief(), seed).hamlets(communes);
        AdminUnits units = units(communes);
        Geometry province = units.units().get(0).shape();
        progress.accept("networks");
        NetworkPlan network = new NetworkPlanner(facts.operators(), hamlets, province, given.relief(), seed)
                .draft(NetworkSize.REAL_TERRAIN);
        List<TargetArea> targets = given.targets().orElse(facts.targets()).stream()
                .map(place -> TargetArea.of(place, seed))
                .toList();
        return new RealTerrainPack(
                seed, units, GivenLand.DECIMALS, new Places(hamlets, network, targets, List.of()), files.dem(),
                "polygons of " + files.communes().getFileName() + ", people and households of "
                        + files.population().getFileName(),
                communesLicence, files.dem().getFileName().toString(), demLicence);
    }

    private static AdminUnits units(List<CommuneLand> lands) {
        List<Unit> communes = lands.stream().map(RealTerrainMaker::unit).toList();
        Geometry province = GivenLand.union(communes.stream().map(Unit::shape).toList());
        Coordinate inside = LocalPlane.snapped(province.getInteriorPoint().getCoordinate());
        Unit whole = new Unit(
                ProvinceFacts.PROVINCE, "PROVINCE", "Phú Thọ", "tỉnh", null,
                communes.stream().mapToInt(Unit::population).sum(),
                communes.stream().mapToInt(Unit::households).sum(), inside, province);
        return AdminUnits.of("2025-07", List.of(whole), communes);
    }

    private static Unit unit(CommuneLand land) {
        Commune commune = land.commune();
        return new Unit(
                commune.code(), "COMMUNE", commune.name(), commune.unitType(), commune.parent(), land.population(),
                land.households(), land.seat(), land.shape());
    }
}
