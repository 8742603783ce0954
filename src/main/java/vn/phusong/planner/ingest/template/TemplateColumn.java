package vn.phusong.planner.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.phusong.planner.ingest.Field;
import vn.phusong.planner.ingest.RowImporter;
import vn.phusong.planner.ingest.crs.CoordinateText;
import vn.phusong.planner.ingest.mapping.FieldWords;

/**
 * A column of a template.
 *
 * @param field its header
 * @param expected what it may hold, in words that need no translation
 * @param fallback what a row gets that leaves it empty; empty if nothing
 * @param examples values of the rows of the example
 */
record TemplateColumn(
        String field,
        String label_vi,
        String label_en,
        String about_vi,
        String about_en,
        boolean required,
        String expected,
        String fallback,
        List<String> examples) {

    /** The fields of a kind, and where its rows have places, the columns for these. */
    static List<TemplateColumn> of(RowImporter importer) {
        List<TemplateColumn> columns = new ArrayList<>();
        FieldWords words = FieldWords.of(importer);
        for (Field<?> field : importer.fields()) {
            String fallback = field.fallback().map(Object::toString).orElse("");
            columns.add(of(words, field.name(), field.isRequired(), field.expected(), fallback));
        }
        boolean placed = importer.geometry().required();
        if (importer.geometry().allowsPoint()) {
            columns.add(of(words, "lon", placed, CoordinateText.LON_FORMS, ""));
            columns.add(of(words, "lat", placed, CoordinateText.LAT_FORMS, ""));
        } else if (importer.geometry().exists()) {
            columns.add(of(words, "wkt", placed, importer.geometry().allowed(), ""));
        }
        return columns;
    }

    private static TemplateColumn of(
            FieldWords words, String field, boolean required, String expected, String fallback) {
        List<String> examples = words.findExample(field).stream()
                .flatMap(rows -> Stream.of(rows.split("\\|", -1)))
                .map(String::strip)
                .toList();
        return new TemplateColumn(
                field, words.label(field, FieldWords.VI), words.label(field, FieldWords.EN),
                words.about(field, FieldWords.VI), words.about(field, FieldWords.EN), required, expected, fallback, examples);
    }

    /** The value in a row of the example; empty where there is none. */
    String example(int row) {
        return row < examples.size() ? examples.get(row) : "";
    }

    String label(Locale language) {
        return language.equals(FieldWords.VI) ? label_vi : label_en;
    }

    String about(Locale language) {
        return language.equals(FieldWords.VI) ? about_vi : about_en;
    }

    static int exampleRows(List<TemplateColumn> columns) {
        return columns.stream().mapToInt(column -> column.examples.size()).max().orElse(0);
    }
}
