package vn.phusong.planner.admin.crosswalk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Shares of old units in new ones by intersection of their areas. Where an old unit consists of several parts with known
 * people, its people are shared part by part; within a part they are taken as spread evenly.
 */
final class Crosswalk {
    private final double leastShare;
    private final STRtree index = new STRtree();
    private final SortedMap<String, Old> olds = new TreeMap<>();

    /**
     * The whole or a part of an old unit.
     *
     * @param people living in it; null if not known, then area stands for people
     * @param area in degrees, valid
     */
    record Part(String unit, @Nullable Long people, Geometry area) {}

    /** A new unit; its area in degrees, valid. */
    record NewUnit(String code, Geometry area) {}

    /**
     * @param covered share of the old units' area that lies in any new unit
     * @param dropped share of the old units' area that was dropped as slivers
     * @param largest what most of each old unit went into, by code
     * @param withoutSuccessor old units of which no new unit has the least share
     */
    record Result(
            List<Successor> successors,
            double covered,
            double dropped,
            SortedMap<String, Largest> largest,
            List<String> withoutSuccessor) {}

    /**
     * Before anything is left out or scaled.
     *
     * @param share of the old unit's whole area in the new unit that has most of it
     * @param outside share of it in no new unit at all
     */
    record Largest(String codeTo, double share, double outside) {}

    private static final class Old {
        double area_m2;
        final SortedMap<String, Double> area_m2ByNew = new TreeMap<>();
        final SortedMap<String, Double> peopleByNew = new TreeMap<>();
    }

    private record Projected(String code, Geometry area) {}

    /** @param leastShare of an old unit's area; less in a new unit is a sliver between two drawings of one line */
    Crosswalk(List<NewUnit> newUnits, double leastShare) {
        this.leastShare = leastShare;
        for (NewUnit unit : newUnits) {
            Projected projected = new Projected(unit.code(), EqualArea.project(unit.area()));
            index.insert(projected.area().getEnvelopeInternal(), projected);
        }
    }

    void add(Part part) {
        Geometry area = EqualArea.project(part.area());
        double area_m2 = area.getArea();
        Old old = olds.computeIfAbsent(part.unit(), code -> new Old());
        old.area_m2 += area_m2;
        for (Object found : index.query(area.getEnvelopeInternal())) {
            Projected unit = (Projected) found;
            double common_m2 = OverlayNGRobust.overlay(area, unit.area(), OverlayNG.INTERSECTION).getArea();
            if (common_m2 > 0) {
                double people = part.people() == null ? common_m2 : part.people() * common_m2 / area_m2;
                old.area_m2ByNew.merge(unit.code(), common_m2, Double::sum);
                old.peopleByNew.merge(unit.code(), people, Double::sum);
            }
        }
    }

    Result result() {
        List<Successor> successors = new ArrayList<>();
        SortedMap<String, Largest> largest = new TreeMap<>();
        List<String> without = new ArrayList<>();
        double total_m2 = 0;
        double covered_m2 = 0;
        double dropped_m2 = 0;
        for (Map.Entry<String, Old> entry : olds.entrySet()) {
            Old old = entry.getValue();
            total_m2 += old.area_m2;
            covered_m2 += sum(old.area_m2ByNew.values());
            SortedMap<String, Double> kept = new TreeMap<>(old.area_m2ByNew);
            kept.values().removeIf(common_m2 -> common_m2 < leastShare * old.area_m2);
            findLargest(old).ifPresent(each -> largest.put(entry.getKey(), each));
            dropped_m2 += sum(old.area_m2ByNew.values()) - sum(kept.values());
            if (kept.isEmpty()) {
                without.add(entry.getKey());
            } else {
                successors.addAll(successors(entry.getKey(), old, kept));
            }
        }
        return new Result(successors, covered_m2 / total_m2, dropped_m2 / total_m2, largest, without);
    }

    private static Optional<Largest> findLargest(Old old) {
        double outside = 1 - sum(old.area_m2ByNew.values()) / old.area_m2;
        return old.area_m2ByNew.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Largest(most.getKey(), most.getValue() / old.area_m2, outside));
    }

    private static List<Successor> successors(String code, Old old, SortedMap<String, Double> kept) {
        List<String> codes = List.copyOf(kept.keySet());
        List<BigDecimal> areas = RoundedShares.of(List.copyOf(kept.values()));
        List<Double> people = codes.stream().map(old.peopleByNew::get).toList();
        // Where nobody lives, the land stands for the people.
        List<BigDecimal> peopleShares = sum(people) > 0 ? RoundedShares.of(people) : areas;
        List<Successor> successors = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            successors.add(new Successor(code, codes.get(i), areas.get(i), peopleShares.get(i)));
        }
        return successors;
    }

    private static double sum(Iterable<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
