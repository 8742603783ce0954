package vn.phusong.planner.pipeline.sample.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.phusong.planner.command.CommandFailure;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.reader.BrokenFile;
import vn.phusong.planner.ingest.reader.RawRow;
import vn.phusong.planner.ingest.reader.RowReader;
import vn.phusong.planner.ingest.reader.SourceFile;

/** Reads the rows of a file that was handed in; ends the command with one sentence if it cannot be used. */
final class GivenTable {

    private final Path file;
    private final List<RawRow> rows = new ArrayList<>();

    private GivenTable(Path file) {
        this.file = file;
    }

    static GivenTable read(Path file, RowReader reader) {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput(file + ": no such file");
        }
        GivenTable table = new GivenTable(file);
        try {
            reader.read(SourceFile.of(file), table.new Intake());
        } catch (BrokenFile e) {
            throw CommandFailure.badInput(file + sentence(e.issue()));
        } catch (IOException e) {
            throw CommandFailure.badInput(file + ": cannot be read: " + e.getMessage());
        }
        if (table.rows.isEmpty()) {
            throw CommandFailure.badInput(file + ": holds no rows");
        }
        return table;
    }

    List<RawRow> rows() {
        return rows;
    }

    /** The text of a field that must be there. */
    String text(RawRow row, String field) {
        String value = row.values().get(field);
        if (value == null) {
            throw fault(row, field, "nothing", "a value; the row has " + row.values().keySet().stream().sorted().toList());
        }
        return value;
    }

    /** A whole number from 0 on. */
    int count(RawRow row, String field) {
        String value = text(row, field);
        try {
            int count = Integer.parseInt(value);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // told below, as a negative number is
        }
        throw fault(row, field, value, "a whole number from 0 on");
    }

    /** A decimal number within limits. */
    double number(RawRow row, String field, double least, double most) {
        String value = text(row, field);
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number beyond the limits is
        }
        throw fault(row, field, value, "a number from " + least + " to " + most + ", with a decimal point");
    }

    /** The failure that names file, row, field, value and what would be right. */
    CommandFailure fault(RawRow row, String field, String value, String expected) {
        return CommandFailure.badInput(
                file + ", row " + row.number() + ", " + field + ": " + value + "; expected " + expected);
    }

    private static String sentence(ImportIssue issue) {
        return (issue.row() == null ? "" : ", row " + issue.row())
                + (issue.field() == null ? "" : ", " + issue.field())
                + ": " + issue.code().code()
                + (issue.value() == null ? "" : " (" + issue.value() + ")")
                + (issue.expected() == null ? "" : "; expected " + issue.expected());
    }

    private final class Intake implements RowReader.Sink {
        @Override
        public void columns(List<String> columns) {}

        @Override
        public void row(RawRow row) {
            for (ImportIssue issue : row.issues()) {
                if (issue.isError()) {
                    throw CommandFailure.badInput(file + ", row " + row.number() + sentence(issue));
                }
            }
            rows.add(row);
        }
    }
}
