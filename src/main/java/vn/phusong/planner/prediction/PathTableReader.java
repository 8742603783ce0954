package vn.phusong.planner.prediction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.phusong.planner.command.CommandFailure;

/** Reads the rows of a comma-separated file: UTF-8 with or without mark, any line ends, blank lines left out. */
final class PathTableReader {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setTrim(true)
            .setIgnoreEmptyLines(false)
            .get();

    private PathTableReader() {}

    /**
     * All rows, the header among them, without named columns.
     *
     * @throws CommandFailure in one sentence, if the file cannot be read
     */
    static List<PathTableRow> read(Path file) {
        if (Files.isDirectory(file)) {
            throw CommandFailure.badInput(file + " is a folder; name the file in it.");
        }
        long line = 1;
        try (BufferedReader text = Files.newBufferedReader(file)) {
            skipMark(text);
            List<PathTableRow> rows = new ArrayList<>();
            try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
                for (CSVRecord record : parser) {
                    if (!isBlank(record)) {
                        rows.add(new PathTableRow(file.toString(), line, Map.of(), record.toList()));
                    }
                    line = parser.getCurrentLineNumber() + 1;
                }
            }
            return rows;
        } catch (NoSuchFileException e) {
            throw CommandFailure.badInput(file + " does not exist; check the name of the file.");
        } catch (UncheckedIOException e) {
            throw unreadable(file, line, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, line, e);
        }
    }

    private static CommandFailure unreadable(Path file, long line, IOException fault) {
        if (fault instanceof CharacterCodingException) {
            return CommandFailure.badInput(
                    file + ", row " + line + " or later: this is not UTF-8 text; save the file as CSV in UTF-8.");
        }
        if (fault instanceof CSVException) {
            return CommandFailure.badInput(
                    file + ", row " + line + ": the quotation marks do not close; mend the row.");
        }
        return CommandFailure.badInput(
                file + " cannot be read (" + fault.getMessage() + "); check the file and its permissions.");
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isEmpty);
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
