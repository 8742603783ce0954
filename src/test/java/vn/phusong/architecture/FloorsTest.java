package vn.phusong.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The floors of {@code vn.phusong.planner}: a module imports only modules of lower floors. */
class FloorsTest {

    private static final String PLANNER = "vn.phusong.planner.";

    /** Module to floor, DESIGN §6. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("cli", 12),
            Map.entry("mapui", 12),
            Map.entry("pipeline", 11),
            Map.entry("bench", 11),
            Map.entry("scenario", 7),
            Map.entry("gap", 6),
            Map.entry("prediction", 5),
            Map.entry("hamlet", 4),
            Map.entry("target", 4),
            Map.entry("network", 3),
            Map.entry("admin", 2),
            Map.entry("elevation", 2),
            Map.entry("ingest", 1),
            Map.entry("ogcapi", 1),
            Map.entry("account", 0),
            Map.entry("job", 0),
            Map.entry("database", -1),
            Map.entry("problem", -2),
            Map.entry("command", -2));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.phusong");

    @TestFactory
    Stream<DynamicTest> eachModuleImportsOnlyLowerFloors() {
        return FLOORS.keySet().stream()
                .sorted()
                .map(module -> DynamicTest.dynamicTest(module, () -> noClasses()
                        .that()
                        .resideInAPackage(PLANNER + module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FLOORS.entrySet().stream()
                                .filter(other -> !other.getKey().equals(module)
                                        && other.getValue() >= FLOORS.get(module))
                                .map(other -> PLANNER + other.getKey() + "..")
                                .toArray(String[]::new))
                        .allowEmptyShould(true)
                        .because("a module imports only lower floors (DESIGN §6)")
                        .check(CLASSES)));
    }

    @Test
    void everyModuleHasAFloor() {
        classes()
                .that()
                .resideInAPackage(PLANNER + "*..")
                .should()
                .resideInAnyPackage(FLOORS.keySet().stream()
                        .map(module -> PLANNER + module + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void modulesHaveNoCycles() {
        slices().matching(PLANNER + "(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void theKernelKnowsNothingOfTheApplication() {
        noClasses()
                .that()
                .resideInAPackage("vn.phusong.radio..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.phusong.planner..")
                .check(CLASSES);
    }

    @Test
    void namesThatHideAPurposeAreNotUsed() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
                .check(CLASSES);
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CLASSES);
    }
}
