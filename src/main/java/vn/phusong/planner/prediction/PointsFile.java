package vn.phusong.planner.prediction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.radio.geodesy.LonLat;

/** The points of {@code coverage --at}: CSV with a header and the columns id, lon, lat, in UTF-8. */
final class PointsFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private PointsFile() {}

    record Point(String id, LonLat place) {}

    /** @throws CommandFailure naming file, line and value of what is wrong */
    static List<Point> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(reader)) {
            for (String column : List.of("id", "lon", "lat")) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw CommandFailure.badInput(file + ": column \"" + column + "\" is missing; the first line must be"
                            + " id,lon,lat, here it names " + rows.getHeaderNames() + ".");
                }
            }
            List<Point> points = new ArrayList<>();
            for (CSVRecord row : rows) {
                points.add(point(file, rows.getCurrentLineNumber(), row));
            }
            return points;
        } catch (NoSuchFileException e) {
            throw CommandFailure.badInput(file + ": no such file.");
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw CommandFailure.badInput(file + " cannot be read as CSV in UTF-8: " + reason(e));
        }
    }

    /** The decoder itself only says how many bytes it could not read. */
    private static String reason(Exception fault) {
        boolean otherEncoding =
                fault instanceof CharacterCodingException || fault.getCause() instanceof CharacterCodingException;
        return otherEncoding ? "it is in another encoding; save it again in UTF-8." : String.valueOf(fault.getMessage());
    }

    private static Point point(Path file, long line, CSVRecord row) {
        if (!row.isConsistent()) {
            throw CommandFailure.badInput(
                    file + ", line " + line + ": " + row.size() + " values do not fit the columns of the first line.");
        }
        double lon = degrees(file, line, "lon", row.get("lon"), 180);
        double lat = degrees(file, line, "lat", row.get("lat"), 90);
        return new Point(row.get("id"), new LonLat(lon, lat));
    }

    private static double degrees(Path file, long line, String column, String value, int most) {
        try {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // Reported below like numbers out of range.
        }
        throw CommandFailure.badInput(file + ", line " + line + ", " + column + ": degrees of -" + most + ".." + most
                + " expected, not \"" + value + "\".");
    }

    static void write(Path file, List<Point> points, double[] loss_dB) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            write(out, points, loss_dB);
            if (out.checkError()) {
                throw new IOException("the disk does not take it");
            }
        }
    }

    /** Losses with 6 decimals; {@code NaN} where terrain is unknown. */
    static void write(PrintWriter out, List<Point> points, double[] loss_dB) {
        out.print("id,loss_dB\n");
        for (int i = 0; i < loss_dB.length; i++) {
            String loss = Double.isNaN(loss_dB[i]) ? "NaN" : String.format(Locale.ROOT, "%.6f", loss_dB[i]);
            out.print(quoted(points.get(i).id()) + "," + loss + "\n");
        }
        out.flush();
    }

    private static String quoted(String id) {
        boolean plain = id.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
