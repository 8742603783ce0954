package vn.phusong.planner.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Debian's {@code splat} (SPLAT!, ITM) over the same hills around the same place: a whole process per round, as it has no
 * other way. Its pixels are the 3″ cells within the radius.
 */
final class SplatYardstick extends EngineCase {

    private static final double KM_PER_DEGREE = 111.195;
    private static final int SECONDS_AT_MOST = 600;
    private static final double SECONDS_PER_MINUTE = 60;
    /** The second line of bash's {@code times}: what its children took, user and system. */
    private static final Pattern CHILDREN = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private final Path folder;
    private double childrenCpu_s;

    private SplatYardstick(Path folder) {
        super("splat, ITM, 20 km, 3″", 1, 1);
        this.folder = folder;
    }

    /** Empty where splat or its converter of tiles is not installed. */
    static Optional<SplatYardstick> of(MadeHills tile, Path folder) throws IOException {
        if (!isInstalled("splat") || !isInstalled("srtm2sdf")) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        tile.writeHgt(folder.resolve("N21E105.hgt"));
        SplatYardstick yardstick = new SplatYardstick(folder);
        yardstick.shell("srtm2sdf N21E105.hgt");
        return Optional.of(yardstick);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    @Override
    long run(int round) {
        try {
            // SPLAT! counts longitudes westwards.
            Files.writeString(folder.resolve("tx.qth"), String.format(Locale.ROOT, "tx%n%.5f%n%.5f%n%.1f meters%n",
                    SweepCase.CENTRE.lat_deg(), 360 - SweepCase.CENTRE.lon_deg(), SweepCase.TX_HEIGHT_M));
            Files.writeString(folder.resolve("tx.lrp"),
                    "15.000\n0.005\n301.000\n1800.000\n5\n1\n0.50\n0.50\n");
            childrenCpu_s = shell(String.format(Locale.ROOT, "splat -metric -t tx -L %.1f -R %.3f -o loss.ppm",
                    SweepCase.RX_HEIGHT_M, SweepCase.RADIUS_M / 1000));
        } catch (IOException e) {
            throw new IllegalStateException("splat could not be run: " + e.getMessage(), e);
        }
        double radius_cells = SweepCase.RADIUS_M / 1000 / KM_PER_DEGREE * MadeHills.CELLS_PER_DEGREE;
        return Math.round(Math.PI * radius_cells * radius_cells
                / Math.cos(Math.toRadians(SweepCase.CENTRE.lat_deg())));
    }

    @Override
    double childrenCpu_s() {
        return childrenCpu_s;
    }

    /** @return CPU seconds that it took */
    private double shell(String command) throws IOException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of("bash", "-c", command + " > splat.txt 2>&1; code=$?; times; exit $code"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("\"" + command + "\" failed; see " + folder.resolve("splat.txt"));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        Matcher times = CHILDREN.matcher(Files.readString(output).strip());
        if (!times.find()) {
            throw new IllegalStateException("bash told no times of \"" + command + "\"");
        }
        return seconds(times, 1) + seconds(times, 3);
    }

    private static double seconds(Matcher times, int group) {
        return SECONDS_PER_MINUTE * Integer.parseInt(times.group(group)) + Double.parseDouble(times.group(group + 1));
    }
}
