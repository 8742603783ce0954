package vn.phusong.planner.ingest.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.ImportIssue;
import vn.phusong.planner.ingest.IngestIssue;

/**
 * Values with commas between them (RFC 4180), or semicolons or tabs as spreadsheets of other countries write them, with
 * a header line; a row's number is the line it begins on. Where no comma separates, it begins decimals.
 */
@Component
final class CsvRowReader implements RowReader {
    // Empty lines are kept so that line numbers stay right; they are skipped here.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private static final String ENCODING = "encoding";

    private static final String DECLARED = "UTF-8 | encoding: windows-1258 (pack.yaml)";

    private static final String EXPECTED = "CSV (RFC 4180)";

    /** Characters. Fields are short: CSV holds no boundaries. */
    private static final int LONGEST_ROW = 1 << 20;

    private final Function<List<String>, Optional<List<String>>> columnsOfHeaderless;

    CsvRowReader() {
        this(first -> Optional.empty());
    }

    /** @param columnsOfHeaderless names of the columns where the first row is not a header, but data */
    CsvRowReader(Function<List<String>, Optional<List<String>>> columnsOfHeaderless) {
        this.columnsOfHeaderless = columnsOfHeaderless;
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public Recognition recognise(FileHead head) {
        return Recognition.of(false, head.endsWith(".csv", ".tsv", ".txt"));
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<Annotator> annotator() {
        return Optional.of(new CsvAnnotator(first -> columnsOfHeaderless.apply(first).isPresent()));
    }

    @Override
    public Map<String, String> options() {
        return Map.of(ENCODING, CsvEncoding.DECLARABLE);
    }

    @Override
    public void read(SourceFile source, Sink sink) throws IOException, BrokenFile {
        Path file = source.path();
        Charset encoding = CsvEncoding.of(file, source.find(ENCODING));
        try (BufferedReader text = SourceText.open(file, EXPECTED, encoding)) {
            CsvSeparator separator = CsvSeparator.detect(text);
            tell(separator, encoding, sink);
            read(text, separator, file, encoding, sink);
        } catch (CharacterCodingException e) {
            throw broken(file, encoding, e, 1);
        }
    }

    private static void tell(CsvSeparator separator, Charset encoding, Sink sink) {
        if (separator != CsvSeparator.COMMA) {
            sink.remark(ImportIssue.of(IngestIssue.CSV_SEPARATOR)
                    .at(null, null, 1L)
                    .in(null, separator.shown())
                    .expecting("1234,5"));
            sink.decimalCommas();
        }
        if (!encoding.equals(StandardCharsets.UTF_8)) {
            sink.remark(ImportIssue.of(IngestIssue.READ_IN_ENCODING).in(null, encoding.name()));
        }
    }

    private void read(BufferedReader lines, CsvSeparator separator, Path file, Charset encoding, Sink sink)
            throws IOException, BrokenFile {
        long line = 1;
        CSVFormat format = FORMAT.builder().setDelimiter(separator.character()).get();
        try (RowBudget text = new RowBudget(lines, LONGEST_ROW);
                CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            CSVRecord first = header(records, separator);
            Optional<List<String>> headerless = columnsOfHeaderless.apply(first.toList());
            List<String> columns =
                    headerless.isPresent() ? headerless.get() : header(first, parser.getCurrentLineNumber());
            sink.columns(columns);
            if (headerless.isPresent()) {
                sink.row(row(parser.getCurrentLineNumber(), columns, first));
            }
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
            throw broken(file, encoding, e.getCause(), line);
        } catch (CharacterCodingException | CSVException | RowBudget.Exceeded e) {
            throw broken(file, encoding, e, line);
        }
    }

    private static BrokenFile broken(Path file, Charset encoding, IOException fault, long line) throws IOException {
        if (fault instanceof CharacterCodingException) {
            long malformed = SourceText.findMalformedLine(file, encoding).orElse(1);
            String remedy = encoding.equals(StandardCharsets.UTF_8) ? DECLARED : encoding.name();
            return new BrokenFile(IngestIssue.NOT_UTF_8, malformed, String.valueOf(malformed), remedy);
        }
        if (fault instanceof CSVException) {
            return new BrokenFile(IngestIssue.BROKEN_FILE, line, fault.getMessage(), "RFC 4180");
        }
        if (fault instanceof RowBudget.Exceeded exceeded) {
            return exceeded.inRow(line);
        }
        throw fault;
    }

    private static CSVRecord header(Iterator<CSVRecord> records, CsvSeparator separator) throws BrokenFile {
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (!record.stream().allMatch(String::isBlank) && !separator.isNaming(record)) {
                return record;
            }
        }
        throw new BrokenFile(IngestIssue.EMPTY_FILE, null, null, EXPECTED);
    }

    private static List<String> header(CSVRecord record, long line) throws BrokenFile {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : record) {
            String column = CleanText.of(name);
            if (!column.isEmpty() && !seen.add(column)) {
                throw new BrokenFile(ImportIssue.of(IngestIssue.DUPLICATE_COLUMN)
                        .at(null, null, line)
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
