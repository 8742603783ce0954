package vn.phusong.planner.elevation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleBinaryOperator;

/** GDAL's programs: they write rasters as others have them, and say independently where heights lie. */
final class Gdal {

    private Gdal() {}

    /** What a program says. */
    static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("gdal", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(1, TimeUnit.MINUTES);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }

    /**
     * A surface as an Esri ASCII grid, which GDAL takes for areas with their values in the middle.
     *
     * @param west western edge of the area
     * @param south southern edge
     */
    static Path ascii(
            Path file, double west, double south, double step, int columns, int rows, DoubleBinaryOperator height)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "ncols " + columns, "nrows " + rows, "xllcorner " + west, "yllcorner " + south, "cellsize " + step));
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                double x = west + (column + 0.5) * step;
                double y = south + (rows - row - 0.5) * step;
                line.append(String.format(Locale.ROOT, "%.4f ", height.applyAsDouble(x, y)));
            }
            lines.add(line.toString());
        }
        return Files.write(file, lines);
    }

    /** The grid as GeoTIFF. */
    static Path translate(Path from, Path to, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gdal_translate", "-q"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of(from.toString(), to.toString()));
        run(command.toArray(String[]::new));
        return to;
    }

    /**
     * Values of the cells that places lie in.
     *
     * @param lonLats longitude and latitude in turn
     */
    static double[] cellsAt(Path file, double... lonLats) throws IOException, InterruptedException {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < lonLats.length; i += 2) {
            places.append(lonLats[i]).append(' ').append(lonLats[i + 1]).append('\n');
        }
        Path input = Files.createTempFile("places", ".txt");
        Files.writeString(input, places);
        String said = run("bash", "-c", "gdallocationinfo -valonly -wgs84 " + file + " < " + input);
        Files.delete(input);
        return said.strip().lines().mapToDouble(Double::parseDouble).toArray();
    }
}
