package vn.phusong.planner.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.admin.AdminLevel;

/**
 * The units of one edition by code, with who belongs to whom; no geometry.
 *
 * @param edition code of the edition
 */
record UnitTree(String edition, SortedMap<String, Unit> byCode) {

    /** One unit; {@code parent} is null for the province. */
    record Unit(String code, String name, AdminLevel level, @Nullable String parent) {}

    static UnitTree of(String edition, List<Unit> units) {
        SortedMap<String, Unit> byCode = new TreeMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        return new UnitTree(edition, byCode);
    }

    List<Unit> list(AdminLevel level) {
        return byCode.values().stream().filter(unit -> unit.level() == level).toList();
    }

    /** The unit of {@code level} that {@code code} is or lies in. */
    Optional<Unit> findAbove(@Nullable String code, AdminLevel level) {
        Unit unit = code == null ? null : byCode.get(code);
        for (int steps = 0; unit != null && steps < AdminLevel.values().length; steps++) {
            if (unit.level() == level) {
                return Optional.of(unit);
            }
            unit = unit.parent() == null ? null : byCode.get(unit.parent());
        }
        return Optional.empty();
    }

    /** Groups units by edition, editions in order. */
    static List<UnitTree> listByEdition(Map<String, List<Unit>> units) {
        Map<String, List<Unit>> ordered = new LinkedHashMap<>(new TreeMap<>(units));
        return ordered.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
