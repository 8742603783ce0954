package vn.phusong.planner.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.judging.Inventory;
import vn.phusong.radio.linkbudget.Technology;

/**
 * What operators declare of their lists of cells, for the whole province or for parts of it. At a place the latest
 * declaration that concerns it counts; of several of one day that of the smallest area; where two such contradict each
 * other, the list is not complete.
 */
final class InventoryDeclarations {
    private static final Comparator<Concerning> BY_WEIGHT = Comparator.comparing(
                    (Concerning each) -> each.declaration().asOf())
            .thenComparing(Concerning::level)
            .thenComparing(each -> !each.declaration().complete());

    private final List<Declaration> declarations;
    private final String provinceCode;
    private final String registerEdition;
    private final List<UnitTree> editions;
    private final Map<Map<String, AdminLevel>, Inventory> known = new HashMap<>();

    /** @param area the province's code, the code of a unit of the register's edition, or {@code EDITION/CODE} */
    record Declaration(String operator, Technology technology, String area, boolean complete, LocalDate asOf) {}

    private record Concerning(Declaration declaration, AdminLevel level) {}

    /**
     * @param registerEdition the edition that codes without one belong to
     * @param editions the administrative map of each edition
     */
    InventoryDeclarations(
            List<Declaration> declarations, String provinceCode, String registerEdition, List<UnitTree> editions) {
        this.declarations = List.copyOf(declarations);
        this.provinceCode = provinceCode;
        this.registerEdition = registerEdition;
        this.editions = editions;
    }

    /** The lists that are complete everywhere but where a part of the province says otherwise. */
    Inventory ofProvince() {
        return at(Map.of());
    }

    /**
     * The lists that are complete at a place.
     *
     * @param communes the commune it lies in, by edition, as far as known
     */
    Inventory at(Map<String, String> communes) {
        return known.computeIfAbsent(areas(communes), this::of);
    }

    private Map<String, AdminLevel> areas(Map<String, String> communes) {
        Map<String, AdminLevel> areas = new TreeMap<>();
        areas.put(provinceCode, AdminLevel.PROVINCE);
        for (UnitTree units : editions) {
            String commune = communes.get(units.edition());
            for (AdminLevel level : AdminLevel.values()) {
                units.findAbove(commune, level).ifPresent(unit -> areas.put(units.edition() + "/" + unit.code(), level));
            }
        }
        return areas;
    }

    private Inventory of(Map<String, AdminLevel> areas) {
        Map<Inventory.Entry, Concerning> counting = new HashMap<>();
        for (Declaration each : declarations) {
            AdminLevel level = areas.get(qualified(each.area()));
            if (level != null) {
                counting.merge(
                        new Inventory.Entry(each.operator(), each.technology()),
                        new Concerning(each, level),
                        (one, other) -> BY_WEIGHT.compare(one, other) >= 0 ? one : other);
            }
        }
        Set<Inventory.Entry> complete = new HashSet<>();
        counting.forEach((entry, concerning) -> {
            if (concerning.declaration().complete()) {
                complete.add(entry);
            }
        });
        return new Inventory(complete);
    }

    private String qualified(String area) {
        return area.equals(provinceCode) || area.contains("/") ? area : registerEdition + "/" + area;
    }
}
