package vn.phusong.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each package of the kernel may import: the JDK, JTS, JSpecify and lower kernel packages. */
class KernelWhitelistTest {

    private static final String KERNEL = "vn.phusong.radio.";

    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.of(
            "geodesy", List.of(),
            "terrain", List.of("geodesy"),
            "antenna", List.of("geodesy"),
            "propagation", List.of("terrain", "geodesy"),
            "linkbudget", List.of("antenna", "geodesy"),
            "coverage", List.of("propagation", "linkbudget", "antenna", "terrain", "geodesy")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.phusong");

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyWhatTheDesignAllows() {
        return MAY_IMPORT.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> check(rule.getKey(), rule.getValue())));
    }

    @Test
    void everyKernelPackageHasARule() {
        classes()
                .that()
                .resideInAPackage("vn.phusong.radio..")
                .should()
                .resideInAnyPackage(MAY_IMPORT.keySet().stream()
                        .map(name -> KERNEL + name + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    private static void check(String name, List<String> lower) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "org.locationtech.jts..", "org.jspecify..", KERNEL + name + ".."),
                        lower.stream().map(each -> KERNEL + each + ".."))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(KERNEL + name + "..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(allowed)))
                .because("DESIGN §6 gives the kernel its directions")
                .check(CLASSES);
    }
}
