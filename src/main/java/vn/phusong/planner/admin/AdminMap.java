package vn.phusong.planner.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * One edition of the administrative map in memory: units by code, who belongs to whom, and which unit holds a point.
 * Immutable, safe for use by many threads.
 */
public final class AdminMap {
    private final String edition;
    private final Map<String, AdminUnit> byCode = new LinkedHashMap<>();
    private final STRtree index = new STRtree();

    private record Located(AdminUnit unit, PointOnGeometryLocator locator) {}

    private AdminMap(String edition, List<AdminUnit> units) {
        this.edition = edition;
        for (AdminUnit unit : units) {
            if (!unit.edition().equals(edition) || byCode.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException("unit " + unit.code() + " of edition " + unit.edition()
                        + " does not belong once into edition " + edition);
            }
            index.insert(
                    unit.boundary().getEnvelopeInternal(),
                    new Located(unit, new IndexedPointInAreaLocator(unit.boundary())));
        }
        index.build();
    }

    public static AdminMap of(String edition, List<AdminUnit> units) {
        return new AdminMap(edition, units);
    }

    public String edition() {
        return edition;
    }

    /** In the order they were given. */
    public List<AdminUnit> list() {
        return List.copyOf(byCode.values());
    }

    public List<AdminUnit> list(AdminLevel level) {
        return byCode.values().stream().filter(unit -> unit.level() == level).toList();
    }

    public Optional<AdminUnit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit itself, its parent and so on up to the province; empty for an unknown code. */
    public List<AdminUnit> lineage(String code) {
        List<AdminUnit> lineage = new ArrayList<>();
        for (@Nullable AdminUnit unit = byCode.get(code);
                unit != null && lineage.size() < AdminLevel.values().length;
                unit = unit.parentCode() == null ? null : byCode.get(unit.parentCode())) {
            lineage.add(unit);
        }
        return lineage;
    }

    /** The unit of a level that the unit with this code is, or belongs to. */
    public Optional<AdminUnit> findAbove(String code, AdminLevel level) {
        return lineage(code).stream().filter(unit -> unit.level() == level).findFirst();
    }

    /** The unit of a level that holds a point; where polygons overlap or touch, the one with the smallest code. */
    public Optional<AdminUnit> findAt(AdminLevel level, double lon_deg, double lat_deg) {
        Coordinate place = new Coordinate(lon_deg, lat_deg);
        List<AdminUnit> holding = new ArrayList<>();
        index.query(new Envelope(place), item -> {
            Located located = (Located) item;
            if (located.unit().level() == level && located.locator().locate(place) != Location.EXTERIOR) {
                holding.add(located.unit());
            }
        });
        return holding.stream().min(Comparator.comparing(AdminUnit::code));
    }
}
