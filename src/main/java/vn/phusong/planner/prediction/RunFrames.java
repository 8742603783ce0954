package vn.phusong.planner.prediction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.admin.AdminUnit;
import vn.phusong.planner.admin.AdminUnits;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.elevation.PackTerrain;
import vn.phusong.planner.hamlet.HamletRegister;
import vn.phusong.planner.hamlet.RegisteredHamlet;
import vn.phusong.planner.ingest.Pack;
import vn.phusong.planner.network.NetworkInventory;
import vn.phusong.planner.target.Target;
import vn.phusong.planner.target.TargetList;
import vn.phusong.planner.prediction.map.MapArea;
import vn.phusong.planner.ingest.RadioConstants;
import vn.phusong.radio.geodesy.LonLat;
import vn.phusong.radio.propagation.PathSettings;
import vn.phusong.radio.propagation.PropagationModel;

/** Gathers what a run computes from what is loaded now. */
@Component
class RunFrames {

    private final NetworkInventory network;
    private final HamletRegister hamlets;
    private final TargetList targets;
    private final AdminUnits units;
    private final PackTerrain terrain;

    RunFrames(
            NetworkInventory network,
            HamletRegister hamlets,
            TargetList targets,
            AdminUnits units,
            PackTerrain terrain) {
        this.network = network;
        this.hamlets = hamlets;
        this.targets = targets;
        this.units = units;
        this.terrain = terrain;
    }

    RunFrame of(Pack pack) {
        List<JudgingPlace> places = new ArrayList<>();
        PeopleSource people = new PeopleSource(terrain.findPopulation(pack.id()));
        for (RegisteredHamlet each : hamlets.list(pack.id())) {
            places.add(place(each, people));
        }
        for (Target each : targets.list(pack.id())) {
            places.add(JudgingPoints.ofTarget(each.code(), lonLat(each.centre()), each.boundary()));
        }
        return new RunFrame(
                network.listOperators(pack.id()),
                network.listOnAir(pack.id()),
                network.listAntennas(pack.id()),
                places,
                area(pack));
    }

    /** What is loaded of a pack, ready to compute with. */
    RunEngine engine(Pack pack, PropagationModel model) {
        RunFrame frame = of(pack);
        RadioConstants radio = pack.radio();
        return new RunEngine(
                frame,
                new Terrain(terrain.getElevation(pack.id()), terrain.getClutter(pack.id())),
                terrain.nameOf(pack.id()),
                model,
                PathSettings.median(radio.deltaN(), radio.n0(), frame.area().latitude_deg()),
                EngineCells.inventory(frame, radio));
    }

    private MapArea area(Pack pack) {
        List<MultiPolygon> communes = units.list(pack.id(), pack.registerEdition()).stream()
                .filter(unit -> unit.level() == AdminLevel.COMMUNE)
                .map(AdminUnit::boundary)
                .toList();
        if (communes.isEmpty()) {
            throw CommandFailure.badInput("Pack \"" + pack.id() + "\" has no communes in edition "
                    + pack.registerEdition() + ": a prediction needs them, add an admin-units dataset.");
        }
        try {
            return MapArea.over(communes, pack.radio().mapPosting_m());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("The map of pack \"" + pack.id() + "\" would be too large (" + e.getMessage()
                    + "): look at the boundaries of its communes, or set a larger radio.map_posting_m in pack.yaml.");
        }
    }

    private static JudgingPlace place(RegisteredHamlet each, PeopleSource people) {
        @Nullable Point centre = each.hamlet().centre();
        return JudgingPoints.ofHamlet(
                each.hamlet().code(),
                centre == null ? null : lonLat(centre),
                each.hamlet().boundary(),
                people.of(each));
    }

    private static LonLat lonLat(Point point) {
        return new LonLat(point.getX(), point.getY());
    }
}
