package vn.phusong.planner.pipeline.sample.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV resource of this package; the first line, a comment, names the source. */
final class FactTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private FactTable() {}

    /** Rows of the resource {@code name}, in file order. */
    static List<CSVRecord> rows(String name) {
        String resource = "/vn/phusong/planner/pipeline/sample/" + name;
        try (InputStream in = FactTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + resource);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return CSVParser.parse(reader, FORMAT).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }

    static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    static int integer(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
