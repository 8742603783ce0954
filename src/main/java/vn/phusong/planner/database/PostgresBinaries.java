package vn.phusong.planner.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs as Debian and Ubuntu install them, off PATH, for one major version that has PostGIS.
 *
 * @param folder holds {@code initdb} and {@code pg_ctl}
 */
record PostgresBinaries(int majorVersion, Path folder) {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Path SHARED = Path.of("/usr/share/postgresql");

    /** The newest version that has PostGIS. */
    static Optional<PostgresBinaries> findNewest() {
        return list().stream().max(Comparator.comparingInt(PostgresBinaries::majorVersion));
    }

    /** The version that a cluster was made with: no other can run it. */
    static Optional<PostgresBinaries> find(int majorVersion) {
        return list().stream()
                .filter(binaries -> binaries.majorVersion == majorVersion)
                .findFirst();
    }

    Path program(String name) {
        return folder.resolve(name);
    }

    private static List<PostgresBinaries> list() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(folder -> folder.getFileName().toString().matches("\\d{2,3}"))
                    .map(folder -> new PostgresBinaries(
                            Integer.parseInt(folder.getFileName().toString()), folder.resolve("bin")))
                    .filter(PostgresBinaries::isComplete)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean isComplete() {
        return Files.isExecutable(program("initdb"))
                && Files.isExecutable(program("pg_ctl"))
                && Files.exists(
                        SHARED.resolve(Integer.toString(majorVersion)).resolve("extension/postgis.control"));
    }
}
