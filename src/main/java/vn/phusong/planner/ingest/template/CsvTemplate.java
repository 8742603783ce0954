package vn.phusong.planner.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.phusong.planner.ingest.RowImporter;

/** A kind's table as CSV, with the mark at its start by which Excel knows UTF-8. */
final class CsvTemplate {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private CsvTemplate() {}

    /** The stream stays open. */
    static void write(RowImporter importer, boolean withExample, OutputStream out) throws IOException {
        List<TemplateColumn> columns = TemplateColumn.of(importer);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter table = new CSVPrinter(writer, FORMAT);
        table.printRecord(columns.stream().map(TemplateColumn::field));
        int rows = withExample ? TemplateColumn.exampleRows(columns) : 0;
        for (int row = 0; row < rows; row++) {
            int number = row;
            table.printRecord(columns.stream().map(column -> column.example(number)));
        }
        table.flush();
    }
}
