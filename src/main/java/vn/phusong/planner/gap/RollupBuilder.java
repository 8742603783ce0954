package vn.phusong.planner.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.judging.HamletResult;
import vn.phusong.planner.gap.judging.OldTechnologyOnly;
import vn.phusong.planner.gap.judging.Scope;

/** Adds up the results of one criteria version by unit, for every edition and scope. */
final class RollupBuilder {

    private final List<Layer> layers = new ArrayList<>();
    private final List<Scope> scopes;
    private final Map<Row, Sums[]> rows = new LinkedHashMap<>();

    /** A level that an edition has units of. */
    private record Layer(UnitTree units, AdminLevel level) {}

    /** One unit of one edition. */
    private record Row(String edition, AdminLevel level, String code, String name) {}

    private static final class Sums {
        HamletCounts hamlets = HamletCounts.NONE;
        int needsMeasuring;
        PeopleSum people = PeopleSum.NONE;
        OldTechnologyCount oldTechnology = OldTechnologyCount.NONE;

        void add(HamletResult result) {
            hamlets = hamlets.plus(result.status());
            needsMeasuring += result.needsMeasuring() ? 1 : 0;
            people = people.plus(result.people());
        }
    }

    /** Every unit gets its row, also one without hamlets. */
    RollupBuilder(List<UnitTree> editions, List<Scope> scopes) {
        this.scopes = scopes;
        for (UnitTree units : editions) {
            for (AdminLevel level : AdminLevel.values()) {
                List<UnitTree.Unit> ofLevel = units.list(level);
                if (!ofLevel.isEmpty()) {
                    layers.add(new Layer(units, level));
                }
                ofLevel.forEach(unit -> sums(row(units, level, unit)));
            }
        }
    }

    /**
     * Counts one hamlet.
     *
     * @param results one per scope, in the scopes' order
     * @param oldTechnology the same for 2G/3G alone; empty if not counted
     */
    void add(RegisterEntry hamlet, List<HamletResult> results, List<OldTechnologyOnly> oldTechnology) {
        for (Layer layer : layers) {
            String commune = hamlet.communes().get(layer.units().edition());
            UnitTree.Unit unit = layer.units().findAbove(commune, layer.level()).orElse(null);
            Sums[] sums = sums(row(layer.units(), layer.level(), unit));
            for (int i = 0; i < sums.length; i++) {
                sums[i].add(results.get(i));
                if (!oldTechnology.isEmpty()) {
                    sums[i].oldTechnology = sums[i].oldTechnology.plus(oldTechnology.get(i));
                }
            }
        }
    }

    /**
     * All rows by scope, edition, level and unit.
     *
     * @param withOldTechnology whether 2G/3G alone was counted
     */
    List<Rollup> list(boolean withOldTechnology) {
        List<Rollup> rollups = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            for (Map.Entry<Row, Sums[]> entry : rows.entrySet()) {
                Row row = entry.getKey();
                Sums sums = entry.getValue()[i];
                rollups.add(new Rollup(
                        scopes.get(i),
                        row.edition(),
                        row.level(),
                        row.code(),
                        row.name(),
                        sums.hamlets,
                        sums.needsMeasuring,
                        sums.people,
                        withOldTechnology ? sums.oldTechnology : null));
            }
        }
        return rollups;
    }

    private static Row row(UnitTree units, AdminLevel level, UnitTree.@Nullable Unit unit) {
        return unit == null
                ? new Row(units.edition(), level, Rollup.UNASSIGNED, Rollup.UNASSIGNED)
                : new Row(units.edition(), level, unit.code(), unit.name());
    }

    private Sums[] sums(Row row) {
        return rows.computeIfAbsent(row, missing -> {
            Sums[] sums = new Sums[scopes.size()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = new Sums();
            }
            return sums;
        });
    }
}
