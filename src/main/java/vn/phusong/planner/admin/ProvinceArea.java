package vn.phusong.planner.admin;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ExpectedArea;

/** The pack's province, or what units it has where it brings no province. */
@Component
class ProvinceArea implements ExpectedArea {
    private final AdminUnits units;

    ProvinceArea(AdminUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Geometry> find(String packId) {
        List<AdminUnit> all = units.list(packId);
        List<AdminUnit> provinces =
                all.stream().filter(unit -> unit.level() == AdminLevel.PROVINCE).toList();
        List<Geometry> boundaries = (provinces.isEmpty() ? all : provinces)
                .stream().map(unit -> (Geometry) unit.boundary()).toList();
        return boundaries.isEmpty() ? Optional.empty() : Optional.of(UnaryUnionOp.union(boundaries));
    }
}
