package vn.phusong.planner.pipeline.sample.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.phusong.planner.pipeline.sample.land.LocalPlane;
import vn.phusong.planner.pipeline.sample.land.ProvinceLand;

/**
 * The units of one edition, the province first, communes last.
 *
 * @param edition code of the edition, e.g. {@code 2024-11}
 */
public record AdminUnits(String edition, List<Unit> units) {

    /** A unit as the pack's file holds it. */
    public record Unit(
            String code,
            String level,
            String name,
            String unitType,
            @Nullable String parent,
            int population,
            int households,
            Coordinate seat,
            Geometry shape) {

        /** The unit that consists of {@code parts}. */
        public static Unit over(
                String code, String level, String name, String unitType, @Nullable String parent, Coordinate seat,
                List<Unit> parts) {
            Geometry shape = ProvinceLand.union(parts.stream().map(Unit::shape).toList());
            boolean inside = shape.contains(shape.getFactory().createPoint(seat));
            return new Unit(
                    code, level, name, unitType, parent,
                    parts.stream().mapToInt(Unit::population).sum(),
                    parts.stream().mapToInt(Unit::households).sum(),
                    inside ? seat : LocalPlane.snapped(shape.getInteriorPoint().getCoordinate()), shape);
        }
    }

    public List<Unit> communes() {
        return units.stream().filter(unit -> unit.level().equals("COMMUNE")).toList();
    }

    /** The units with those above them in front. */
    public static AdminUnits of(String edition, List<Unit> upper, List<Unit> communes) {
        List<Unit> all = new ArrayList<>(upper);
        all.addAll(communes);
        return new AdminUnits(edition, List.copyOf(all));
    }

    String geoJson(int decimals) {
        GeoJsonText text = new GeoJsonText(decimals);
        for (Unit unit : units) {
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put("code", unit.code);
            properties.put("level", unit.level);
            properties.put("name", unit.name);
            properties.put("unit_type", unit.unitType);
            properties.put("parent", unit.parent);
            properties.put("population", unit.population);
            properties.put("households", unit.households);
            properties.put("centre_lon", new BigDecimal(Decimals.degrees(LocalPlane.lon(unit.seat.x))));
            properties.put("centre_lat", new BigDecimal(Decimals.degrees(LocalPlane.lat(unit.seat.y))));
            text.feature(unit.code, unit.shape, properties);
        }
        return text.toString();
    }
}
