package vn.phusong.planner.ingest.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.phusong.planner.ingest.IngestIssue;
import vn.phusong.planner.ingest.notes.Note;
import vn.phusong.planner.ingest.notes.Notes;
import vn.phusong.planner.ingest.notes.SafeText;

/**
 * A table in text with three more columns; in UTF-8 with the mark by which Excel knows it, else as it was. What concerns
 * the file as a whole stands in rows of its own at the end.
 */
final class CsvAnnotator implements Annotator {
    private final Predicate<List<String>> isData;

    /** @param isData tells of a file's first row whether it is none of names */
    CsvAnnotator(Predicate<List<String>> isData) {
        this.isData = isData;
    }

    @Override
    public String extension() {
        return ".csv";
    }

    @Override
    public void annotate(SourceFile source, Set<String> wanted, Notes notes, OutputStream out)
            throws IOException, BrokenFile {
        Charset encoding = CsvEncoding.of(source.path(), source.find("encoding"));
        try (BufferedReader text = SourceText.open(source.path(), "CSV", encoding)) {
            CsvSeparator separator = CsvSeparator.detect(text);
            CSVFormat format = CSVFormat.RFC4180.builder()
                    .setDelimiter(separator.character())
                    .setIgnoreEmptyLines(false)
                    .get();
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(writer, format);
            try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
                copy(parser, separator, notes, printer);
            }
            printer.flush();
        } catch (UncheckedIOException e) {
            throw new BrokenFile(IngestIssue.BROKEN_FILE, null, e.getCause().getMessage(), "CSV");
        }
    }

    private void copy(CSVParser parser, CsvSeparator separator, Notes notes, CSVPrinter printer) throws IOException {
        long line = 1;
        long headerLine = -1;
        int width = 0;
        for (CSVRecord record : parser) {
            boolean blank = record.size() == 1 && record.get(0).isBlank();
            if (headerLine < 0 && !blank && !separator.isNaming(record)) {
                boolean data = isData.test(record.toList());
                headerLine = data ? 0 : line;
                width = record.size();
                print(record.toList(), width, data ? notes.cells(line) : notes.titles(), printer);
            } else if (headerLine >= 0 && !blank) {
                print(record.toList(), width, notes.cells(line), printer);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        for (Note note : notes.ofFile(headerLine)) {
            print(List.of(), width, Notes.cells(List.of(note)), printer);
        }
    }

    /** Short rows are filled up, so that the added columns stand below each other. */
    private static void print(List<String> values, int width, List<String> added, CSVPrinter printer) throws IOException {
        List<String> row = new ArrayList<>(values);
        row.addAll(Collections.nCopies(Math.max(0, width - values.size()), ""));
        added.forEach(text -> row.add(SafeText.ofCsv(text)));
        printer.printRecord(row);
    }
}
