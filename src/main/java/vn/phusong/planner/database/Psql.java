package vn.phusong.planner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.phusong.planner.command.CommandFailure;

/** PostgreSQL's own client program: the yardstick for bulk loading. */
public final class Psql {
    private static final String SCHEME = "jdbc:";

    private final Path program;
    private final DatabaseAddress address;

    private Psql(Path program, DatabaseAddress address) {
        this.program = program;
        this.address = address;
    }

    /** @throws CommandFailure if the machine has no {@code psql} beside its server */
    public static Psql to(DatabaseAddress address) {
        PostgresBinaries binaries = PostgresBinaries.findNewest()
                .orElseThrow(() -> CommandFailure.notInstalled(
                        "This machine has no PostgreSQL with PostGIS: run sudo apt-get install postgresql-postgis."));
        return new Psql(binaries.program("psql"), address);
    }

    /**
     * Runs commands, each as if typed on a line of its own, and waits for the end.
     *
     * @throws CommandFailure with what it said, if one fails
     */
    public void run(String... commands) {
        List<String> words = new ArrayList<>(
                List.of(program.toString(), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--dbname"));
        words.add(address.jdbcUrl().substring(SCHEME.length()));
        if (address.user() != null) {
            words.add("--username=" + address.user());
        }
        for (String command : commands) {
            words.add("--command=" + command);
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        if (address.password() != null) {
            builder.environment().put("PGPASSWORD", address.password());
        }
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw CommandFailure.failed("psql failed: " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("Interrupted while running psql.", e);
        }
    }
}
