package vn.phusong.planner.ingest.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

/** Comma-separated values (RFC 4180) with a header line; a row's number is the line it begins on. */
@Component
final class CsvRowReader implements RowReader {
    // Empty lines are kept so that line numbers stay right; they are skipped here.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private static final String EXPECTED = "CSV (RFC 4180)";

    /** Characters. Fields are short: CSV holds no boundaries. */
    private static final int LONGEST_ROW = 1 << 20;

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        Path file = source.path();
        long line = 1;
        try (RowBudget text = new RowBudget(SourceText.open(file, EXPECTED), LONGEST_ROW);
                CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns = header(records.next());
            sink.columns(columns);
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                text.nextRow();
                CSVRecord record = records.next();
                if (!isBlank(record)) {
                    sink.row(row(line, columns, record));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw broken(file, e.getCause(), line);
        } catch (CharacterCodingException | CSVException | RowBudget.Exceeded e) {
            throw broken(file, e, line);
        }
    }

    private static BrokenFile broken(Path file, IOException fault, long line) throws IOException {
        if (fault instanceof CharacterCodingException) {
            long malformed = SourceText.lineOfFirstMalformedByte(file);
            return new BrokenFile(IngestIssue.NOT_UTF_8, malformed, String.valueOf(malformed), "UTF-8");
        }
        if (fault instanceof CSVException) {
            return new BrokenFile(IngestIssue.BROKEN_FILE, line, fault.getMessage(), "RFC 4180");
        }
        if (fault instanceof RowBudget.Exceeded exceeded) {
            return exceeded.inRow(line);
        }
        throw fault;
    }

    private static List<String> header(CSVRecord record) throws BrokenFile {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : record) {
            String column = CleanText.of(name);
            if (!column.isEmpty() && !seen.add(column)) {
                throw new BrokenFile(ImportIssue.of(IngestIssue.DUPLICATE_COLUMN)
                        .at(null, null, 1L)
                        .in(column, String.join(",", record)));
            }
            columns.add(column);
        }
        return columns;
    }

    private static RawRow row(long line, List<String> columns, CSVRecord record) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
            String value = CleanText.of(record.get(i));
            if (!value.isEmpty()) {
                values.put(columns.get(i), value);
            }
        }
        List<ImportIssue> issues = record.size() == columns.size()
                ? List.of()
                : List.of(ImportIssue.of(IngestIssue.WRONG_COLUMN_COUNT)
                        .in(null, String.valueOf(record.size()))
                        .expecting(String.valueOf(columns.size())));
        return new RawRow(line, values, null, issues);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }
}
