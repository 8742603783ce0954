package vn.phusong.testbed;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/**
 * A program that a test needs and a machine may lack. Without it the test is skipped with the reason; where the
 * environment says {@code CI=true} it fails instead, as there a silent skip would hide that nothing was tested.
 */
public enum Requirement {
    POSTGIS("PostgreSQL with PostGIS (apt-get install postgresql-postgis)") {
        @Override
        boolean isMet() {
            return Files.isDirectory(Path.of("/usr/lib/postgresql")) && !postgisControls().isEmpty();
        }
    },
    OGRINFO("ogrinfo (apt-get install gdal-bin)") {
        @Override
        boolean isMet() {
            return findOnPath("ogrinfo").isPresent();
        }
    },
    CHROMIUM("Chromium and its driver (apt-get install chromium chromium-driver)") {
        @Override
        boolean isMet() {
            return Stream.of("chromium", "chromium-browser", "google-chrome").anyMatch(name -> findOnPath(name)
                            .isPresent())
                    && findOnPath("chromedriver").isPresent();
        }
    };

    private final String whatIsMissing;

    Requirement(String whatIsMissing) {
        this.whatIsMissing = whatIsMissing;
    }

    abstract boolean isMet();

    /** Goes on if it is met, else skips the calling test, or fails it under CI. */
    public void demand() {
        if (isMet()) {
            return;
        }
        if (isContinuousIntegration()) {
            Assertions.fail("under CI=true this machine must have " + whatIsMissing);
        }
        Assumptions.abort("this machine lacks " + whatIsMissing);
    }

    ConditionEvaluationResult evaluate() {
        return isMet() || isContinuousIntegration()
                ? ConditionEvaluationResult.enabled(name())
                : ConditionEvaluationResult.disabled("this machine lacks " + whatIsMissing);
    }

    /** Where a program stands on PATH. */
    public static Optional<Path> findOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isContinuousIntegration() {
        return "true".equals(System.getenv("CI"));
    }

    private static List<Path> postgisControls() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/share/postgresql"))) {
            return versions.map(version -> version.resolve("extension/postgis.control"))
                    .filter(Files::exists)
                    .toList();
        } catch (java.io.IOException e) {
            return List.of();
        }
    }
}
