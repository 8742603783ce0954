package vn.phusong.planner.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusong.planner.ingest.DatasetImporter;
import vn.phusong.planner.ingest.RowImporter;

/** The templates of all kinds of rows. */
@Component
public class Templates {
    private final List<RowImporter> all;
    private final List<RowImporter> importers;

    Templates(Collection<DatasetImporter> importers) {
        this.all = importers.stream()
                .filter(RowImporter.class::isInstance)
                .map(RowImporter.class::cast)
                .sorted(Comparator.comparing(RowImporter::kind))
                .toList();
        // Kinds with a format of their own are no tables that anybody fills in.
        this.importers =
                all.stream().filter(importer -> importer.formats().isEmpty()).toList();
    }

    /** In alphabetical order. */
    public List<String> kinds() {
        return importers.stream().map(RowImporter::kind).toList();
    }

    /** What is made for a kind. */
    public enum Form {
        /** A workbook: the empty table, the example, the meaning of the fields. */
        XLSX(".xlsx"),
        /** The empty table. */
        CSV(".csv"),
        /** The filled table. */
        EXAMPLE_CSV("-example.csv");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        /** What follows the kind in a file's name. */
        public String ending() {
            return ending;
        }
    }

    /**
     * Writes a template.
     *
     * @param language of labels and meanings: vi or en
     * @throws IllegalArgumentException if there is no such kind
     */
    public void write(String kind, Form form, Locale language, OutputStream out) throws IOException {
        RowImporter importer = find(kind).orElseThrow(() -> new IllegalArgumentException("no kind of rows: " + kind));
        switch (form) {
            case XLSX -> new XlsxTemplate(importer, language).write(out);
            case CSV -> CsvTemplate.write(importer, false, out);
            case EXAMPLE_CSV -> CsvTemplate.write(importer, true, out);
        }
    }

    private Optional<RowImporter> find(String kind) {
        return importers.stream().filter(importer -> importer.kind().equals(kind)).findFirst();
    }

    /** The meaning of every field of every kind, as Markdown. */
    public String dictionary(Locale language) {
        return DataDictionary.of(all, language);
    }
}
