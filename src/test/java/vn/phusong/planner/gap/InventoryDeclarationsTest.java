package vn.phusong.planner.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phusong.planner.admin.AdminLevel;
import vn.phusong.planner.gap.InventoryDeclarations.Declaration;
import vn.phusong.planner.gap.UnitTree.Unit;
import vn.phusong.planner.gap.judging.Inventory;
import vn.phusong.radio.linkbudget.Technology;

/** Which declaration counts where: the latest, and of one day that of the smallest area. */
class InventoryDeclarationsTest {
    private static final Unit PROVINCE = new Unit("25", "Phú Thọ", AdminLevel.PROVINCE, null);
    private static final UnitTree OLD = UnitTree.of(
            "2024-11",
            List.of(
                    PROVINCE,
                    new Unit("227", "Việt Trì", AdminLevel.DISTRICT, "25"),
                    new Unit("228", "Phú Thọ", AdminLevel.DISTRICT, "25"),
                    new Unit("07900", "A", AdminLevel.COMMUNE, "227"),
                    new Unit("07903", "B", AdminLevel.COMMUNE, "228")));
    private static final UnitTree NEW = UnitTree.of(
            "2025-07",
            List.of(
                    PROVINCE,
                    new Unit("07900", "C", AdminLevel.COMMUNE, "25"),
                    new Unit("07915", "D", AdminLevel.COMMUNE, "25")));

    /** In commune A of district 227, now in D. */
    private static final Map<String, String> IN_A = Map.of("2024-11", "07900", "2025-07", "07915");

    /** In commune B of district 228, now in C, which has A's old code. */
    private static final Map<String, String> IN_B = Map.of("2024-11", "07903", "2025-07", "07900");

    @Test
    void theProvinceStandsForAllItsPlaces() {
        InventoryDeclarations declarations = of(lte("25", true, 1));
        assertThat(isComplete(declarations.ofProvince())).isTrue();
        assertThat(isComplete(declarations.at(IN_A))).isTrue();
        assertThat(isComplete(declarations.at(Map.of()))).isTrue();
    }

    @Test
    void nobodysWordIsNotComplete() {
        assertThat(isComplete(of().at(IN_A))).isFalse();
    }

    @Test
    void aDistrictOrCommuneSpeaksForItselfAlone() {
        for (String area : List.of("227", "07900", "2024-11/07900", "2025-07/07915")) {
            InventoryDeclarations declarations = of(lte(area, true, 1));
            assertThat(isComplete(declarations.at(IN_A))).as(area).isTrue();
            assertThat(isComplete(declarations.at(IN_B))).as(area).isFalse();
            assertThat(isComplete(declarations.ofProvince())).as(area).isFalse();
        }
    }

    @Test
    void aCodeWithoutEditionIsTheRegistersAndReusedCodesAreToldApart() {
        assertThat(isComplete(of(lte("2025-07/07900", true, 1)).at(IN_B))).isTrue();
        assertThat(isComplete(of(lte("2025-07/07900", true, 1)).at(IN_A))).isFalse();
    }

    @Test
    void theLatestDayCountsHoweverLargeTheArea() {
        InventoryDeclarations declarations = of(lte("07900", true, 1), lte("25", false, 2));
        assertThat(isComplete(declarations.at(IN_A))).isFalse();
        declarations = of(lte("25", true, 1), lte("227", false, 2));
        assertThat(isComplete(declarations.at(IN_A))).isFalse();
        assertThat(isComplete(declarations.at(IN_B))).isTrue();
        declarations = of(lte("25", false, 1), lte("25", true, 3), lte("25", false, 2));
        assertThat(isComplete(declarations.at(IN_A))).isTrue();
    }

    @Test
    void ofOneDayTheSmallestAreaCounts() {
        InventoryDeclarations declarations = of(lte("25", false, 1), lte("227", true, 1), lte("07903", true, 1));
        assertThat(isComplete(declarations.at(IN_A))).isTrue();
        assertThat(isComplete(declarations.at(IN_B))).isTrue();
        assertThat(isComplete(declarations.ofProvince())).isFalse();
        assertThat(isComplete(of(lte("227", false, 1), lte("07900", true, 1)).at(IN_A))).isTrue();
    }

    @Test
    void aContradictionIsNotCompleteInWhateverOrder() {
        Declaration yes = lte("07900", true, 1);
        Declaration no = lte("2025-07/07915", false, 1);
        assertThat(isComplete(of(yes, no).at(IN_A))).isFalse();
        assertThat(isComplete(of(no, yes).at(IN_A))).isFalse();
    }

    private static Declaration lte(String area, boolean complete, int day) {
        return new Declaration("viettel", Technology.LTE, area, complete, LocalDate.of(2026, 1, day));
    }

    private static InventoryDeclarations of(Declaration... declarations) {
        return new InventoryDeclarations(Arrays.asList(declarations), "25", "2024-11", List.of(OLD, NEW));
    }

    private static boolean isComplete(Inventory inventory) {
        return inventory.isComplete("viettel", List.of(Technology.LTE));
    }
}
