package vn.phusong.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.phusong.planner.PhuSong;

/**
 * A PhuSong command in a process of its own, on this test's class path: what only shows between processes (exit codes,
 * signals, locks) is tested with it. Closing kills it.
 */
public final class PhuSongProcess implements AutoCloseable {
    /** Generous: a start may take most of a minute on a busy machine, and nothing here is about speed. */
    private static final long LIMIT_SECONDS = 300;

    private final Process process;
    private final Path out;
    private final Path err;

    private PhuSongProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public static PhuSongProcess start(String... arguments) {
        return start(Map.of(), arguments);
    }

    /** @param environment added to this process's, but for {@code PHUSONG_*}, which it does not inherit */
    public static PhuSongProcess start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PhuSong.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path folder = Files.createTempDirectory(TestPostgis.get().newFolder(), "process-");
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PHUSONG_"));
            builder.environment().putAll(environment);
            return new PhuSongProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end and returns the exit code; fails if it never comes. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end; it said:\n" + out() + err());
        }
        return process.exitValue();
    }

    /** Waits until standard output contains the text; fails if the process ends before. */
    public void awaitOutput(String text) throws InterruptedException {
        for (long waited = 0; !out().contains(text); waited++) {
            if (!process.isAlive() || waited > LIMIT_SECONDS * 10) {
                throw new AssertionError("no '" + text + "' in the output:\n" + out() + err());
            }
            Thread.sleep(100);
        }
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM, as Ctrl-C and service managers mean it. */
    public void stop() {
        process.destroy();
    }

    /** SIGKILL: no chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
