package vn.phusong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher on machines that lack something. A mount namespace of its own hides the JDK or PostgreSQL from it, which
 * root may make and nobody else.
 */
class LauncherTest {

    @TempDir
    private Path temporary;

    private Path clone;

    private record Outcome(int exitCode, String out, String err) {}

    @BeforeEach
    void copyLauncher() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        clone = Files.createDirectory(temporary.resolve("my clone, bản sao"));
        Files.copy(Path.of("phusong"), clone.resolve("phusong"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void aMissingJdkIsOneSentenceWithTheLineThatInstallsIt() throws Exception {
        Outcome outcome = onMachineWith("mount -t tmpfs tmpfs /usr/lib/jvm; exec \"$0\" run");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("Java Development Kit", "sudo apt-get install -y openjdk-");
        assertThat(outcome.err().strip()).doesNotContain("\n");
    }

    @Test
    void aRuntimeWithoutCompilerIsToldFromAMissingOne() throws Exception {
        Outcome outcome = onMachineWith(
                """
                mount -t tmpfs tmpfs /usr/lib/jvm
                mkdir -p /usr/lib/jvm/jre/bin
                cp /bin/true /usr/lib/jvm/jre/bin/java
                echo 'JAVA_VERSION="21.0.1"' > /usr/lib/jvm/jre/release
                exec "$0" run
                """);

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("/usr/lib/jvm/jre", "javac", "-jdk-headless");
        assertThat(outcome.err().strip()).doesNotContain("\n");
    }

    @Test
    void whoMayNotInstallPostgisGetsTheExactLine() throws Exception {
        pretendBuilt();
        Outcome outcome = onMachineWith(
                """
                mount -t tmpfs tmpfs /usr/lib/jvm
                mkdir -p /usr/lib/jvm/jdk/bin
                cp /bin/true /usr/lib/jvm/jdk/bin/java # answers yes to needs-database
                cp /bin/true /usr/lib/jvm/jdk/bin/javac
                echo 'JAVA_VERSION="17.0.1"' > /usr/lib/jvm/jdk/release
                mkdir -p /usr/share/postgresql /usr/lib/postgresql
                mount -t tmpfs tmpfs /usr/share/postgresql
                mount -t tmpfs tmpfs /usr/lib/postgresql
                exec setpriv --reuid=65534 --regid=65534 --clear-groups "$0" run
                """);

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql-postgis");
        assertThat(outcome.err().strip()).doesNotContain("\n");
    }

    @Test
    @Tag("full")
    void buildsOnceAndThenStartsWithoutMavenFromAnyFolder() throws Exception {
        for (String part : List.of("pom.xml", "mvnw", ".mvn", "sql", "src/main")) {
            copyTree(Path.of(part), clone.resolve(part));
        }

        Outcome first = run(List.of(clone.resolve("phusong").toString(), "--version"));
        assertThat(first.err()).contains("built in");
        assertThat(first.out()).startsWith("PhuSong ");
        assertThat(first.exitCode()).isZero();

        Outcome second = run(List.of(clone.resolve("phusong").toString(), "--version"));
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());

        Files.writeString(clone.resolve("src/main/java/vn/phusong/planner/Broken.java"), "no Java");
        Outcome broken = run(List.of(clone.resolve("phusong").toString(), "--version"));
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("Broken.java", "build.log");
    }

    private void pretendBuilt() throws IOException {
        Files.createFile(clone.resolve("pom.xml"));
        Files.createDirectories(clone.resolve("sql"));
        Files.createDirectories(clone.resolve("src/main"));
        Files.createDirectories(clone.resolve("target/app"));
        Files.createFile(clone.resolve("target/app/phusong.jar"));
        Files.createFile(clone.resolve("target/built"));
    }

    /** @param script runs as root in a mount namespace of its own; $0 is the launcher */
    private Outcome onMachineWith(String script) throws Exception {
        Assumptions.assumeTrue(
                run(List.of("unshare", "--mount", "true")).exitCode() == 0,
                "only root can hide a program from the launcher");
        return run(List.of(
                "unshare",
                "--mount",
                "env",
                "-i",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                "HOME=/nonexistent",
                "sh",
                "-euc",
                script,
                clone.resolve("phusong").toString()));
    }

    private Outcome run(List<String> command) throws Exception {
        Path out = Files.createTempFile(temporary, "out", "");
        Path err = Files.createTempFile(temporary, "err", "");
        try {
            int exitCode = new ProcessBuilder(new ArrayList<>(command))
                    .directory(Path.of("/").toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Outcome(
                    exitCode,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException noSuchProgram) {
            return new Outcome(127, "", String.valueOf(noSuchProgram.getMessage()));
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
